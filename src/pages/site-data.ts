import type { FeatureCollection } from 'geojson';
import type { Extent } from '../geo/extent.ts';
import type { AtlasData } from '../model/atlas-data.ts';
import type { BarLengths } from '../model/series.ts';
import { partShapes, type Shapes } from '../model/shapes.ts';
import type { NamePlaces } from '../symbology/country-name-place.ts';
import type { Language } from '../text/language.ts';
import { barLengths } from './bar-lengths.ts';
import type { Lane, LaneLengths } from './lane-overlay.ts';
import type { Shell } from './site.ts';

/** What the page needs to answer the reader: the evidence without outlines, and how far each mark reaches. */
export interface PageData {
  readonly atlas: AtlasData;
  /** By the id of the mark, in degrees. */
  readonly extents: Readonly<Record<string, Extent>>;
  readonly lane: LaneLengths;
  readonly bars: BarLengths;
}

/** What a page's file must hold to be one. */
export const PAGE_DATA = ['atlas', 'extents', 'lane', 'bars'] as const satisfies readonly (keyof PageData)[];

/**
 * What the live map needs besides: outlines of areas and borders, where names of countries stand in each language, and
 * the line of the computed lane.
 */
export interface LiveData {
  readonly shapes: Shapes;
  readonly names: Readonly<Record<Language, NamePlaces>>;
  readonly lane: FeatureCollection;
}

/** What the live map's file must hold to be one. */
export const LIVE_DATA = ['shapes', 'names', 'lane'] as const satisfies readonly (keyof LiveData)[];

/** What a page says of itself to its script, in the element `#site`. */
export interface SiteBlock {
  readonly language: Language;
  readonly shell: Shell;
  /** Way from the page to the site's root, ending in a slash. */
  readonly root: string;
  /** Data files below the root. */
  readonly files: { readonly page: string; readonly live: string };
}

/** Parts the whole evidence into what the page needs and what only the live map needs. */
export function partSite(
  whole: AtlasData,
  lane: Lane,
  extents: ReadonlyMap<string, Extent>,
  names: LiveData['names'],
): { page: PageData; live: LiveData } {
  const { atlas, shapes } = partShapes(whole);
  const [line] = lane.features;
  if (line === undefined) throw new Error('the lane file holds no line');
  return {
    page: { atlas, extents: Object.fromEntries(extents), lane: line.properties, bars: barLengths(atlas) },
    live: { shapes, names, lane },
  };
}
