import type { Facet } from '../model/facets.ts';
import type { Sieve } from '../state/sieve.ts';
import type { PageSelection, SheetStop, SortColumn } from '../state/view.ts';

/** What a reader can do in the panel. The composition root turns each into an action with its origin. */
export interface Act {
  readonly chooseMark: (id: string) => void;
  readonly choosePage: (selection: PageSelection) => void;
  readonly takeStep: (id: string) => void;
  readonly chooseNothing: () => void;
  readonly showLayer: (layer: string, shown: boolean) => void;
  readonly showLayers: (layers: readonly string[]) => void;
  /** Changes what lets marks through. */
  readonly sift: (change: Partial<Sieve>) => void;
  /** Asks for a value of a facet, or no more; whatever else is asked for stays. */
  readonly ask: (facet: Facet, value: string, isAsked: boolean) => void;
  /** Has marks stand out while their passage is read. */
  readonly light: (ids: readonly string[]) => void;
  readonly follow: (follows: boolean) => void;
  readonly sortTable: (by: SortColumn) => void;
  readonly setSheet: (sheet: SheetStop) => void;
}
