import { FRAME_HEIGHTS } from '../embed/snippet.ts';
import { CITATION_FORMATS } from '../export/citation-formats.ts';
import { ACTIVATIONS, FRAME_THEMES } from '../state/frame-options.ts';
import type { Dictionary } from '../text/dictionary.ts';
import { LANGUAGES } from '../text/language.ts';
import {
  FILE_KINDS,
  type FileKind,
  type ShareActs,
  type ShareDraft,
  type Shared,
  SNIPPET_FORMS,
} from './share-draft.ts';
import { Choice, CopyField } from './share-fields.tsx';
import { StillPart } from './still-part.tsx';

interface ShareProps {
  readonly words: Dictionary;
  readonly draft: ShareDraft;
  readonly shared: Shared;
  readonly act: ShareActs;
}

/** Link, frame, citation and files of what the map shows: the inside of a native dialog. */
export function ShareDialog(props: ShareProps) {
  const { words, act } = props;
  return (
    <>
      <div class="share-bar">
        <h2 id="share-heading">{words.share.heading}</h2>
        <button type="button" class="link" data-close onClick={act.close}>
          {words.share.close}
        </button>
      </div>
      <LinkPart {...props} />
      <FramePart {...props} />
      <StillPart {...props} />
      <CitePart {...props} />
      <FilesPart {...props} />
    </>
  );
}

function LinkPart({ words, shared, draft, act }: ShareProps) {
  return (
    <section>
      <h3>{words.share.link}</h3>
      <CopyField name="link" label={words.share.linkLabel} text={shared.link} rows={1} {...{ words, draft, act }} />
      {act.share !== undefined && (
        <button type="button" data-share onClick={act.share}>
          {words.share.send}
        </button>
      )}
    </section>
  );
}

function FramePart({ words, shared, draft, act }: ShareProps) {
  const { options } = draft;
  const choose = (change: Partial<ShareDraft['options']>): void => act.change({ options: { ...options, ...change } });
  return (
    <section>
      <h3>{words.share.embed}</h3>
      <p class="share-note">{words.share.embedNote}</p>
      <div class="share-choices">
        <Choice
          name="form"
          words={words.share.form}
          values={SNIPPET_FORMS}
          value={draft.form}
          choose={(form) => act.change({ form })}
        />
        <Choice
          name="language"
          words={words.share.language}
          values={LANGUAGES}
          value={draft.language}
          choose={(language) => act.change({ language })}
        />
        <Choice
          name="theme"
          words={words.share.theme}
          values={FRAME_THEMES}
          value={options.theme}
          choose={(theme) => choose({ theme })}
        />
        <Choice
          name="activate"
          words={words.share.activate}
          values={ACTIVATIONS}
          value={options.activate}
          choose={(activate) => choose({ activate })}
        />
        <Choice
          name="controls"
          words={words.share.controls}
          values={['yes', 'no'] as const}
          value={options.controls ? 'yes' : 'no'}
          choose={(value) => choose({ controls: value === 'yes' })}
        />
        <label>
          {words.share.height}
          <select
            data-choice="height"
            onChange={(event) => {
              const height = FRAME_HEIGHTS.find((one) => String(one) === event.currentTarget.value);
              if (height !== undefined) act.change({ height });
            }}
          >
            {FRAME_HEIGHTS.map((height) => (
              <option key={height} value={height} selected={height === draft.height}>
                {height} px
              </option>
            ))}
          </select>
        </label>
      </div>
      <CopyField name="snippet" label={words.share.snippet} text={shared.snippet} rows={6} {...{ words, draft, act }} />
      <details
        class="frame-preview"
        open={draft.isPreviewed}
        onToggle={(event) => act.change({ isPreviewed: event.currentTarget.open })}
      >
        <summary>{words.share.preview}</summary>
        {draft.isPreviewed && (
          <iframe key={shared.frame} src={shared.frame} title={words.share.preview} height={draft.height} />
        )}
      </details>
    </section>
  );
}

function CitePart({ words, shared, draft, act }: ShareProps) {
  return (
    <section>
      <h3>{words.cite.heading}</h3>
      <p class="share-note">{shared.cited}</p>
      <div class="share-choices">
        <Choice
          name="format"
          words={words.share.format}
          values={CITATION_FORMATS}
          value={draft.format}
          choose={(format) => act.change({ format })}
        />
      </div>
      <CopyField
        name="citation"
        label={words.share.citation}
        text={shared.citation}
        rows={5}
        {...{ words, draft, act }}
      />
    </section>
  );
}

function fileNames({ takeAway: { files } }: Dictionary): Readonly<Record<FileKind, string>> {
  return { geojson: 'GeoJSON', marks: files.marks, citations: files.citations, kml: 'KML' };
}

function FilesPart({ words, draft, act }: ShareProps) {
  const names = fileNames(words);
  return (
    <section>
      <h3>{words.share.files}</h3>
      <p class="share-note">{words.share.filesNote}</p>
      <div class="share-buttons">
        {FILE_KINDS.map((kind) => (
          <button key={kind} type="button" data-save={kind} onClick={() => act.save(kind)}>
            {names[kind]}
          </button>
        ))}
      </div>
      <p role="status" class="share-note">
        {draft.trouble}
      </p>
    </section>
  );
}
