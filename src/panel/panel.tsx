import { chosenArticle, chosenMark, SHEET_STOPS } from '../state/view.ts';
import { ArticleView } from './article-view.tsx';
import { ChoiceLink } from './choice-link.tsx';
import { Chronology } from './chronology.tsx';
import { Disagreements } from './differing.tsx';
import { DisagreementList } from './disagreement-list.tsx';
import { Evidence } from './evidence.tsx';
import { Filters } from './filters.tsx';
import { AllMarks, Layers, type Overlay } from './layers.tsx';
import { MarkTable } from './mark-table.tsx';
import { Articles, Method } from './overview.tsx';
import type { PanelProps } from './panel-props.ts';
import { SieveNote } from './sieve-note.tsx';
import { TakeAway } from './take-away.tsx';
import { Tombstone } from './tombstone.tsx';
import { TourView } from './tour-view.tsx';

interface PanelInput extends PanelProps {
  readonly overlay: Overlay;
  /** In a frame the panel holds the evidence alone; switches lie over the map, and all else is on the site. */
  readonly isFramed: boolean;
}

/** The panel beside the map: what is chosen, or the question and the layers. A function of the atlas and the view. */
export function Panel(props: PanelInput) {
  return (
    <>
      <SheetButtons {...props} />
      <div class="panel-scroll">
        <Content {...props} />
      </div>
    </>
  );
}

function Content(props: PanelInput) {
  const { atlas, view, words, isFramed } = props;
  const mark = atlas.marks.get(chosenMark(view) ?? '');
  const article = atlas.articles.get(chosenArticle(view) ?? '');
  const withdrawn = atlas.withdrawn.get(chosenMark(view) ?? '');
  const differing = view.selection.type === 'disagreements';
  const touring = view.selection.type === 'tour';
  if (mark !== undefined || article !== undefined || withdrawn !== undefined || differing || touring) {
    return (
      <>
        {mark !== undefined && <Evidence key={mark.id} {...props} mark={mark} />}
        {withdrawn !== undefined && <Tombstone key={withdrawn.id} {...props} withdrawn={withdrawn} />}
        {article !== undefined && <ArticleView key={article.id} {...props} article={article} />}
        {differing && <DisagreementList key="disagreements" {...props} />}
        {touring && <TourView key="tour" {...props} />}
        <SieveNote {...props} />
        {!isFramed && (
          <>
            <Layers {...props} />
            <Filters {...props} />
            <MarkTable key="table" {...props} />
          </>
        )}
      </>
    );
  }
  if (isFramed) {
    return (
      <>
        <p class="question">{words.question}</p>
        <p class="promise">
          {words.promise} {words.chooseHint}
        </p>
        <SieveNote {...props} />
        <details class="frame-marks">
          <summary>{words.layers.marks}</summary>
          <AllMarks {...props} />
        </details>
        <Method {...props} />
      </>
    );
  }
  return (
    <>
      <p class="question">{words.question}</p>
      <p class="promise">
        {words.promise} {words.chooseHint}{' '}
        <ChoiceLink
          href={props.hrefs.tour(null)}
          step=""
          choose={() => props.act.takeStep(atlas.data.tour[0]?.id ?? '')}
        >
          {words.tour.take}
        </ChoiceLink>
      </p>
      <SieveNote {...props} />
      <Layers {...props} />
      <Filters {...props} />
      <AllMarks {...props} />
      <MarkTable key="table" {...props} />
      <Chronology key="chronology" {...props} />
      <Disagreements {...props} />
      <Method {...props} />
      <Articles {...props} />
      <TakeAway {...props} />
    </>
  );
}

/** On a phone the panel is a sheet with three sizes, set by buttons; no dragging is needed. */
function SheetButtons({ view, words, act }: PanelProps) {
  return (
    <fieldset class="sheet-buttons" aria-label={words.sheet.label}>
      {SHEET_STOPS.map((stop) => (
        <button
          key={stop}
          type="button"
          data-sheet-stop={stop}
          aria-pressed={view.sheet === stop}
          onClick={() => act.setSheet(stop)}
        >
          {words.sheet[stop]}
        </button>
      ))}
    </fieldset>
  );
}
