import { STILL_SIZES } from '../still/still-size.ts';
import type { Dictionary } from '../text/dictionary.ts';
import { THEMES } from '../theme/palette.ts';
import { type ShareActs, type ShareDraft, type Shared, STILL_KINDS } from './share-draft.ts';
import { Choice, CopyField } from './share-fields.tsx';

interface StillPartProps {
  readonly words: Dictionary;
  readonly draft: ShareDraft;
  readonly shared: Shared;
  readonly act: ShareActs;
}

/** A picture of what the map shows, to be saved, and its words for those who do not see it. */
export function StillPart({ words, shared, draft, act }: StillPartProps) {
  const said = words.share.still;
  const { still } = draft;
  return (
    <section>
      <h3>{said.heading}</h3>
      <p class="share-note">{said.note}</p>
      <div class="share-choices">
        <Choice
          name="still-size"
          words={said.size}
          values={STILL_SIZES}
          value={still.size}
          choose={(size) => act.change({ still: { ...still, size } })}
        />
        <Choice
          name="still-theme"
          words={said.theme}
          values={THEMES}
          value={still.theme}
          choose={(theme) => act.change({ still: { ...still, theme } })}
        />
      </div>
      <div class="share-buttons">
        {STILL_KINDS.map((kind) => (
          <button key={kind} type="button" data-still={kind} onClick={() => act.saveStill(kind)}>
            {said.files[kind]}
          </button>
        ))}
      </div>
      <p role="status" class="share-note">
        {draft.stillTrouble}
      </p>
      <details
        class="still-preview"
        open={draft.isStillSeen}
        onToggle={(event) => {
          const isStillSeen = event.currentTarget.open;
          if (isStillSeen !== draft.isStillSeen) act.change({ isStillSeen });
        }}
      >
        <summary>{said.preview}</summary>
        {draft.stillSeen !== null && <img src={draft.stillSeen} alt={shared.alt} />}
      </details>
      <CopyField name="alt" label={said.alt} text={shared.alt} rows={3} {...{ words, draft, act }} />
    </section>
  );
}
