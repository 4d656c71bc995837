import type { Camera } from '../geo/mercator.ts';
import type { Sieve } from './sieve.ts';

/** What the reader has chosen. */
export type Selection = { readonly type: 'none' } | { readonly type: 'mark'; readonly id: string } | PageSelection;

/** What has a page of its own and no place on the map. `at`: the point or step that is looked at in the list of all. */
export type PageSelection =
  | { readonly type: 'article'; readonly id: string }
  | { readonly type: 'disagreements'; readonly at: string | null }
  | { readonly type: 'tour'; readonly at: string | null };

/** How far the phone's sheet is drawn up. On wide screens the panel is always whole. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/** Everything that decides what is shown. Small, plain and serialisable; all else is a query. */
export interface ViewState {
  /** `null`: the first view, fitted to whatever window there is. */
  readonly camera: Camera | null;
  /** Ids of the layers that show, in no order of meaning, each once, sorted. */
  readonly layers: readonly string[];
  readonly selection: Selection;
  /** What lets marks through. */
  readonly sieve: Sieve;
  /** Ids of the marks of the passage that is being read; they stand out while no mark is chosen. */
  readonly lit: readonly string[];
  /** Whether the map moves to what is lit. */
  readonly follows: boolean;
  readonly sheet: SheetStop;
  /** The order of the table of marks. */
  readonly sort: Sort;
}

/** The columns by which the table of marks can be ordered. */
export type SortColumn = 'mark' | 'layer' | 'status' | 'when';
export interface Sort {
  readonly by: SortColumn;
  readonly descending: boolean;
}

export const FIRST_SORT: Sort = { by: 'mark', descending: false };

/**
 * Where a change came from. A change that the map itself made never moves the map again; one that the page around a frame
 * asked for takes no focus and is not told.
 */
export type Origin = 'reader' | 'map' | 'address' | 'host';

/** The named changes. */
export type Action =
  | {
      readonly type: 'choose-mark';
      readonly id: string;
      readonly layer: string;
      /** One that lets the mark through. */
      readonly sieve: Sieve;
      readonly origin: Origin;
    }
  | { readonly type: 'choose-page'; readonly selection: PageSelection; readonly origin: Origin }
  | {
      readonly type: 'take-step';
      readonly id: string;
      readonly shown: Pick<ViewState, 'layers' | 'sieve' | 'lit'>;
      /** The reader has come to it by reading on: the panel already shows it. */
      readonly isRead: boolean;
      readonly origin: Origin;
    }
  | { readonly type: 'choose-nothing'; readonly origin: Origin }
  | { readonly type: 'set-layer'; readonly layer: string; readonly shown: boolean; readonly origin: Origin }
  | { readonly type: 'set-layers'; readonly layers: readonly string[]; readonly origin: Origin }
  | { readonly type: 'set-sieve'; readonly sieve: Sieve; readonly origin: Origin }
  | { readonly type: 'light-marks'; readonly ids: readonly string[]; readonly origin: Origin }
  | { readonly type: 'set-following'; readonly follows: boolean; readonly origin: Origin }
  | { readonly type: 'move-camera'; readonly camera: Camera | null; readonly origin: Origin }
  | { readonly type: 'set-sheet'; readonly sheet: SheetStop; readonly origin: Origin }
  | { readonly type: 'sort-table'; readonly by: SortColumn; readonly origin: Origin }
  | { readonly type: 'restore'; readonly view: Addressed & Partial<Pick<ViewState, 'lit'>>; readonly origin: Origin };

/** The part of the view that has an address. */
export type Addressed = Pick<ViewState, 'camera' | 'layers' | 'selection' | 'sieve'>;

/** No passage is being read. */
export const NONE_LIT: readonly string[] = [];

export const NOTHING: Selection = { type: 'none' };

/**
 * The next view. Pure; returns the same object when nothing changes.
 *
 * Choosing a mark also shows its layer and lets it through the sieve, so that a choice is never invisible.
 */
export function reduce(view: ViewState, action: Action): ViewState {
  switch (action.type) {
    case 'choose-mark':
      return {
        ...view,
        selection: { type: 'mark', id: action.id },
        layers: withLayer(view.layers, action.layer, true),
        sieve: action.sieve,
        lit: NONE_LIT,
        sheet: raised(view.sheet),
      };
    case 'choose-page':
      return { ...view, selection: action.selection, lit: NONE_LIT, sheet: raised(view.sheet) };
    case 'take-step':
      return {
        ...view,
        ...action.shown,
        selection: { type: 'tour', at: action.id },
        sheet: action.isRead ? view.sheet : raised(view.sheet),
      };
    case 'choose-nothing':
      return view.selection.type === 'none' ? view : { ...view, selection: NOTHING, lit: NONE_LIT };
    case 'set-layer':
      return unlessSame(view, { ...view, layers: withLayer(view.layers, action.layer, action.shown) });
    case 'set-layers':
      return unlessSame(view, { ...view, layers: sorted(action.layers) });
    case 'set-sieve':
      return unlessSame(view, { ...view, sieve: action.sieve });
    case 'light-marks':
      return unlessSame(view, { ...view, lit: action.ids });
    case 'set-following':
      return view.follows === action.follows ? view : { ...view, follows: action.follows };
    case 'move-camera':
      return unlessSame(view, { ...view, camera: action.camera });
    case 'set-sheet':
      return view.sheet === action.sheet ? view : { ...view, sheet: action.sheet };
    case 'sort-table':
      return { ...view, sort: { by: action.by, descending: view.sort.by === action.by && !view.sort.descending } };
    case 'restore':
      return unlessSame(view, {
        ...view,
        ...action.view,
        layers: sorted(action.view.layers),
        lit: action.view.lit ?? NONE_LIT,
      });
  }
}

/** A sheet that shows what has just been chosen. */
function raised(sheet: SheetStop): SheetStop {
  return sheet === 'peek' ? 'half' : sheet;
}

/** `next`, or the view itself where nothing in it differs. */
function unlessSame(view: ViewState, next: ViewState): ViewState {
  return JSON.stringify(view) === JSON.stringify(next) ? view : next;
}

/** The id of the chosen mark, if one is chosen. */
export function chosenMark(view: Pick<ViewState, 'selection'>): string | undefined {
  return view.selection.type === 'mark' ? view.selection.id : undefined;
}

/** Ids of the marks that stand out: the chosen one, or those of the passage that is being read. */
export function marksStandingOut(view: Pick<ViewState, 'selection' | 'lit'>): readonly string[] {
  const chosen = chosenMark(view);
  return chosen === undefined ? view.lit : [chosen];
}

/** The id of the chosen article, if one is chosen. */
export function chosenArticle(view: Pick<ViewState, 'selection'>): string | undefined {
  return view.selection.type === 'article' ? view.selection.id : undefined;
}

/** Layer ids in the one order that the state keeps them in. */
export function sorted(layers: readonly string[]): readonly string[] {
  return [...new Set(layers)].sort();
}

function withLayer(layers: readonly string[], layer: string, shown: boolean): readonly string[] {
  if (layers.includes(layer) === shown) return layers;
  return shown ? sorted([...layers, layer]) : layers.filter((id) => id !== layer);
}
