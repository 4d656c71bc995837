import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Atlas } from '../model/atlas.ts';
import { LANE_LAYER } from '../model/layer-order.ts';
import type { Mark } from '../model/records.ts';
import type { Sift } from '../plan/map-update.ts';
import { chosenCollection, type Drawn, layerCollection } from '../symbology/features.ts';
import type { Language } from '../text/language.ts';
import type { Theme } from '../theme/palette.ts';
import { PALETTES } from '../theme/palette.ts';
import { DRAW_ORDER } from './draw-order.ts';
import { groundLabels } from './ground-labels.ts';
import { groundLayers, seaLayer } from './ground-layers.ts';
import { groundSources } from './ground-sources.ts';
import { CHOSEN_SOURCE, chosenAbove, chosenBelow, chosenUnderLand, POINTED_SOURCE } from './layers/chosen.ts';
import {
  EMPTY_TRAYS_KEY,
  FAINT_KEY,
  type Family,
  HIDDEN_KEY,
  type Scope,
  SYMBOLS_KEY,
  shownKey,
  sourceOf,
} from './layers/family.ts';
import { LANE_SOURCE, laneLayers } from './layers/lane.ts';
import { seatingOf } from './layers/seating.ts';

/** Everything that a style is made of. Equal input gives an equal style, byte for byte. */
export interface StyleInput {
  readonly atlas: Atlas;
  readonly drawn: Drawn;
  readonly lane: FeatureCollection;
  readonly laneWords: string;
  readonly language: Language;
  readonly theme: Theme;
  /** Ids of the layers that show at first, so that nothing flashes. */
  readonly layers: readonly string[];
  /** What the sieve makes of the marks at first. */
  readonly sift: Sift;
  /** Ids of the marks that stand out at first. */
  readonly chosen: readonly string[];
  /** Address of the site's root, ending in a slash. */
  readonly base: string;
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The whole map as a MapLibre style. */
export function buildStyle(input: StyleInput): StyleSpecification {
  return {
    version: 8,
    name: 'Ecuador in Transit',
    state: shownState(input),
    sources: { ...groundSources(input.base), ...markSources(input) },
    layers: styleLayers(input),
  };
}

/** Everything drawn, bottom to top. */
function styleLayers(input: StyleInput): LayerSpecification[] {
  const { theme, language, atlas, drawn, laneWords } = input;
  const palette = PALETTES[theme];
  return [
    seaLayer(palette),
    ...familyLayers(DRAW_ORDER.underLand, input),
    ...chosenUnderLand(palette),
    ...groundLayers(palette, theme),
    ...familyLayers(DRAW_ORDER.underNames, input),
    ...chosenBelow(palette),
    ...groundLabels(palette, language, namedByMarks(atlas)),
    ...laneLayers(palette, whenShown(LANE_LAYER), laneWords),
    ...familyLayers(DRAW_ORDER.onTop, input),
    ...chosenAbove(palette, seatingOf(drawn.seats.values())),
  ];
}

/** The style layers of some families, each for every evidence layer that has something for it. */
function familyLayers(families: readonly Family[], { atlas, drawn, theme }: StyleInput): LayerSpecification[] {
  const palette = PALETTES[theme];
  const seating = seatingOf(drawn.seats.values());
  return families.flatMap((family) =>
    atlas.data.layers
      .filter(({ id }) => partsOf(atlas, drawn, id).some((part) => family.parts.includes(part)))
      .flatMap(({ id }) => {
        const scope: Scope = { layer: id, source: sourceOf(id), palette, seating, visibility: whenShown(id) };
        return family.layers(scope);
      }),
  );
}

function partsOf(atlas: Atlas, drawn: Drawn, layer: string) {
  return layerCollection(atlas, drawn, layer).features.map(({ properties }) => properties.part);
}

function markSources({ atlas, drawn, lane, chosen }: StyleInput): Record<string, SourceSpecification> {
  const source = (data: FeatureCollection): SourceSpecification => ({ type: 'geojson', data, tolerance: 0.2 });
  const marks = atlas.data.layers.map(({ id }) => [sourceOf(id), source(layerCollection(atlas, drawn, id))]);
  return {
    ...Object.fromEntries(marks),
    [LANE_SOURCE]: source(lane),
    [CHOSEN_SOURCE]: source(chosenCollection(atlas, drawn, chosen)),
    [POINTED_SOURCE]: source(EMPTY),
  };
}

function whenShown(layer: string): ExpressionSpecification {
  return ['case', ['global-state', shownKey(layer)], 'visible', 'none'];
}

function shownState({ atlas, layers, sift }: StyleInput): NonNullable<StyleSpecification['state']> {
  const ids = [...atlas.data.layers.map(({ id }) => id), LANE_LAYER];
  return {
    ...Object.fromEntries(ids.map((id) => [shownKey(id), { default: layers.includes(id) }])),
    ...Object.fromEntries(Object.entries(siftState(sift)).map(([key, value]) => [key, { default: value }])),
  };
}

/** The global states by which a style sifts marks. */
export function siftState({ hidden, faint, emptyTrays, symbols }: Sift): Readonly<Record<string, unknown>> {
  return { [HIDDEN_KEY]: hidden, [FAINT_KEY]: faint, [EMPTY_TRAYS_KEY]: emptyTrays, [SYMBOLS_KEY]: symbols };
}

/** Towns and countries that are marks name themselves while they show: English name to the mark. */
function namedByMarks(atlas: Atlas): ReadonlyMap<string, Mark> {
  return new Map(
    atlas.data.marks.filter(({ kind }) => kind === 'city' || kind === 'country').map((mark) => [mark.name.en, mark]),
  );
}
