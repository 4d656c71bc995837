import type { Atlas } from '../model/atlas.ts';
import { turnsOf } from '../model/presence.ts';
import type { Mark, Place, Route } from '../model/records.ts';
import type { Status } from '../model/vocabulary.ts';
import type { Hue } from '../theme/palette.ts';
import { SYMBOL_HUES, type SymbolForm, type SymbolName, symbolId } from '../theme/symbols.ts';

/** How a route's line is drawn: what is known of it, told apart without colour. */
export const LINE_LOOKS = ['stated', 'planned', 'inferred'] as const;
export type LineLook = (typeof LINE_LOOKS)[number];

const PLANNED = ['proposed', 'announced', 'ordered', 'under-review'];

/** Something in a city, in a country or near a city has a symbol; what fills an area or a line of its own is that. */
export function hasSymbol({ geometry, precision }: Place): boolean {
  return geometry.type === 'Point' || precision === 'near';
}

/** The symbol of a place; `undefined` for areas and lines, which are drawn as themselves. */
export function symbolOf(place: Place): SymbolName | undefined {
  if (!hasSymbol(place)) return undefined;
  switch (place.kind) {
    case 'border':
    case 'country':
    case 'region':
    case 'sea':
      return undefined;
    default:
      return place.kind;
  }
}

/** The form that tells what became of a mark without a word: a plan never looks like a fact. */
export function formOf(status: Status): SymbolForm {
  if (status === 'rejected') return 'struck';
  if (status === 'ended') return 'hollow';
  return PLANNED.includes(status) ? 'dashed' : 'solid';
}

/** The image of a place with a status; `undefined` for areas and lines. */
export function symbolWith(place: Place, status: Status): string | undefined {
  const symbol = symbolOf(place);
  return symbol === undefined ? undefined : symbolId(symbol, formOf(status));
}

/** Every image that a place has in one window of time or another, each once: first the one of its last status. */
export function symbolsEver(atlas: Atlas, place: Place): readonly string[] {
  const statuses = [place.status, ...turnsOf(atlas, place.id).map(({ status }) => status)];
  return [...new Set(statuses.flatMap((status) => symbolWith(place, status) ?? []))];
}

/** How the line of a route is drawn: planned, alleged or with an end that is inferred, or stated. */
export function lookOf(route: Route): LineLook {
  if (PLANNED.includes(route.status) || route.status === 'rejected') return 'planned';
  const direction = route.basis.direction;
  return route.status === 'alleged' || (direction !== undefined && direction !== 'stated') ? 'inferred' : 'stated';
}

/** The hue that says what a mark is about. */
export function hueOf(mark: Mark): Hue {
  if (mark.kind === 'route') return routeHue(mark);
  if (mark.layer === 'boat-operations') return 'seizure';
  if (mark.layer === 'source-countries') return 'cocaine';
  const symbol = symbolOf(mark);
  return symbol === undefined ? 'place' : SYMBOL_HUES[symbol];
}

function routeHue({ cargo }: Route): Hue {
  if (cargo === 'cocaine') return 'cocaine';
  return cargo === 'forces' || cargo === 'aircraft' ? 'military' : 'movement';
}
