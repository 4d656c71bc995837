import type { Layer, Mark } from '../model/records.ts';
import { shownMarks, siftMarks } from '../state/sieve.ts';
import { chosenMark } from '../state/view.ts';
import { plural } from '../text/plural.ts';
import { ChoiceLink } from './choice-link.tsx';
import type { PanelProps } from './panel-props.ts';
import { LineSwatch, MarkSwatch } from './swatch.tsx';

/** The overlay that is computed and no layer of the evidence. */
export interface Overlay {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/** What the switches are a function of. */
export interface LayersProps extends Pick<PanelProps, 'atlas' | 'view' | 'language' | 'words' | 'act'> {
  readonly overlay: Overlay;
}

/** All switches: a layer each, with its symbol, its count and its marks; then the overlay. */
export function Layers(props: LayersProps) {
  const { atlas, view, language, words, act, overlay } = props;
  const ids = atlas.data.layers.map(({ id }) => id);
  const shown = shownMarks(atlas, view).length;
  return (
    <fieldset class="layers">
      <legend>{words.layers.heading}</legend>
      <div class="layer-tools">
        <button type="button" data-layers="all" onClick={() => act.showLayers(ids)}>
          {words.layers.all}
        </button>
        <button type="button" data-layers="none" onClick={() => act.showLayers([])}>
          {words.layers.none}
        </button>
        <output class="count">{plural(language, shown, words.layers.shown)}</output>
      </div>
      <ul class="layer-list">
        {[...atlas.data.layers].reverse().map((layer) => (
          <LayerRow key={layer.id} {...props} layer={layer} />
        ))}
        <li class="layer">
          <label>
            <input
              type="checkbox"
              data-layer={overlay.id}
              checked={view.layers.includes(overlay.id)}
              onChange={(event) => act.showLayer(overlay.id, event.currentTarget.checked)}
            />
            <LineSwatch look="computed" hue="place" />
            <span class="layer-name">{overlay.name}</span>
          </label>
          <p class="layer-note">{overlay.summary}</p>
        </li>
      </ul>
    </fieldset>
  );
}

function LayerRow({ atlas, view, language, words, act, layer }: Omit<LayersProps, 'overlay'> & { layer: Layer }) {
  const marks = atlas.marksByLayer.get(layer.id) ?? [];
  const passing = siftMarks(atlas, view.sieve).filter(({ mark, passes }) => passes && mark.layer === layer.id).length;
  const first = marks[0];
  return (
    <li class="layer layer-row">
      <label>
        <input
          type="checkbox"
          data-layer={layer.id}
          checked={view.layers.includes(layer.id)}
          onChange={(event) => act.showLayer(layer.id, event.currentTarget.checked)}
        />
        {first !== undefined && <MarkSwatch mark={first} />}
        <span class="layer-name">{layer.name[language]}</span>
        <span class="count">
          {passing === marks.length ? passing : words.layers.someOf(String(passing), String(marks.length))}
        </span>
      </label>
      <button
        type="button"
        class="only"
        data-only={layer.id}
        aria-label={words.layers.onlyLabel(layer.name[language])}
        onClick={() => act.showLayers([layer.id])}
      >
        {words.layers.only}
      </button>
    </li>
  );
}

/** Every mark of the layers that show, by layer, top of the map first. */
export function AllMarks(props: PanelProps) {
  const { atlas, view, language, words } = props;
  const marks = shownMarks(atlas, view);
  const ofLayer = (id: string) => marks.filter(({ layer }) => layer === id);
  const shown = [...atlas.data.layers].reverse().filter(({ id }) => ofLayer(id).length > 0);
  return (
    <section class="all-marks">
      <h2>{words.layers.marks}</h2>
      {shown.length === 0 && <p>{words.layers.noneShown}</p>}
      {shown.map((layer) => (
        <section key={layer.id}>
          <h3>{layer.name[language]}</h3>
          <p class="layer-note">{layer.summary[language]}</p>
          <MarkList {...props} marks={ofLayer(layer.id)} />
        </section>
      ))}
    </section>
  );
}

/** Marks as links: the list twin of the map. */
export function MarkList({ marks, view, language, words, act, hrefs }: PanelProps & { marks: readonly Mark[] }) {
  return (
    <ul class="mark-list">
      {marks.map((mark) => (
        <li key={mark.id}>
          <ChoiceLink
            href={hrefs.mark(mark.id)}
            mark={mark.id}
            current={chosenMark(view) === mark.id}
            choose={() => act.chooseMark(mark.id)}
          >
            <MarkSwatch mark={mark} />
            <span class="mark-name">{mark.name[language]}</span>
            <span class="mark-status">{words.status[mark.status]}</span>
          </ChoiceLink>
        </li>
      ))}
    </ul>
  );
}
