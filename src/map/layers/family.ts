import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Part } from '../../symbology/parts.ts';
import type { Dictionary } from '../../text/dictionary.ts';
import type { HUES, Hue, Palette } from '../../theme/palette.ts';
import type { Seating } from './seating.ts';

/** A swatch of the legend: what it looks like, and the key of its words in the dictionary's `legend`. */
export interface LegendEntry {
  readonly swatch: 'line' | 'area' | 'point' | 'border';
  readonly look: string;
  readonly words: keyof Omit<Dictionary['legend'], 'width' | 'hues'>;
}

/** One way of drawing: its style layers for one evidence layer, its legend, and what a click on it may choose. */
export interface Family {
  readonly id: string;
  /** The parts that it draws; a family makes no style layer for an evidence layer that has none of them. */
  readonly parts: readonly Part[];
  readonly legend: readonly LegendEntry[];
  /** Style layers, bottom to top, of one evidence layer. */
  readonly layers: (scope: Scope) => LayerSpecification[];
}

/** What a family needs to draw one evidence layer. */
export interface Scope {
  /** Id of the evidence layer; also part of the style layers' ids. */
  readonly layer: string;
  readonly source: string;
  readonly palette: Palette;
  readonly seating: Seating;
  readonly visibility: ExpressionSpecification | 'visible';
}

/** Name of the GeoJSON source of an evidence layer. */
export function sourceOf(layer: string): string {
  return `marks-${layer}`;
}

/** Key of the global state that says whether an evidence layer shows. */
export function shownKey(layer: string): string {
  return `shown-${layer}`;
}

/** A style layer's id: which family draws which evidence layer, and which of its strokes this is. */
export function styleLayerId(family: string, layer: string, stroke: string): string {
  return `${family}/${layer}/${stroke}`;
}

/** Key of the global state that names the marks which do not show, whatever their layer does. */
export const HIDDEN_KEY = 'hidden-marks';

/** Key of the global state that names the marks which show lighter. */
export const FAINT_KEY = 'faint-marks';

/** Key of the global state that names the countries of whose captions nothing is left to speak of. */
export const EMPTY_TRAYS_KEY = 'empty-trays';

/** Key of the global state that gives marks another image than their own, by their id. */
export const SYMBOLS_KEY = 'other-symbols';

/** What remains of the strength of something that shows lighter. */
export const FAINT = 0.45;

/** The features of one part. */
export function ofPart(part: Part): ExpressionSpecification {
  return ['==', ['get', 'part'], part];
}

/** The features of one part, of the marks that show. */
export function shownPart(part: Part, ...more: ExpressionSpecification[]): ExpressionSpecification {
  return ['all', ofPart(part), ...more, ['!', isNamedIn(HIDDEN_KEY)]] as unknown as ExpressionSpecification;
}

/** An opacity, less where a mark shows lighter. */
export function faintly(opacity: number | ExpressionSpecification): ExpressionSpecification {
  return ['*', opacity, ['case', isNamedIn(FAINT_KEY), FAINT, 1]] as unknown as ExpressionSpecification;
}

/** The image of a place: its own, or the one that the window of time gives it. */
export const SYMBOL = [
  'coalesce',
  ['get', ['get', 'id'], ['object', ['global-state', SYMBOLS_KEY]]],
  ['get', 'symbol'],
] as unknown as ExpressionSpecification;

/** Whether a global state names a mark: the one of the feature, or another. */
export function isNamedIn(key: string, id: string | ExpressionSpecification = ['get', 'id']): ExpressionSpecification {
  return ['in', id, ['array', 'string', ['global-state', key]]] as unknown as ExpressionSpecification;
}

/** A value that changes evenly with the zoom between the given stops. */
export function interpolateZoom(
  stops: readonly (readonly [zoom: number, value: number | ExpressionSpecification])[],
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}

/** The colour of a feature by its `hue`. */
export function hueColour(palette: Palette): ExpressionSpecification {
  const pairs = (
    ['cocaine', 'movement', 'military', 'seizure'] as const satisfies readonly (typeof HUES)[number][]
  ).flatMap((hue: Hue) => [hue, palette[hue]]);
  return ['match', ['get', 'hue'], ...pairs, palette.place] as unknown as ExpressionSpecification;
}
