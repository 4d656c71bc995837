import { chosenMark, SHEET_STOPS } from '../state/view.ts';
import { Evidence } from './evidence.tsx';
import { AllMarks, Layers, type Overlay } from './layers.tsx';
import { Articles, Method } from './overview.tsx';
import type { PanelProps } from './panel-props.ts';

/** The panel beside the map: what is chosen, or the question and the layers. A function of the atlas and the view. */
export function Panel(props: PanelProps & { overlay: Overlay }) {
  const { atlas, view, words } = props;
  const id = chosenMark(view);
  const mark = id === undefined ? undefined : atlas.marks.get(id);
  return (
    <>
      <SheetButtons {...props} />
      <div class="panel-scroll">
        {mark === undefined ? (
          <>
            <p class="question">{words.question}</p>
            <p class="promise">
              {words.promise} {words.chooseHint}
            </p>
            <Layers {...props} />
            <AllMarks {...props} />
            <Method {...props} />
            <Articles {...props} />
          </>
        ) : (
          <>
            <Evidence key={mark.id} {...props} mark={mark} />
            <Layers {...props} />
          </>
        )}
      </div>
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
