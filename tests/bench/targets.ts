/** The figures that the table shows, and what the site is held to. */
import type { Condition } from './browser.ts';
import type { GestureFigures } from './measure-gestures.ts';
import type { StartFigures } from './measure-start.ts';
import type { Subject } from './stage.ts';
import { type Figure, isWithin, median } from './statistics.ts';

/** Everything measured in one visit to a page. */
export interface Visit extends StartFigures, Partial<GestureFigures> {
  readonly subject: Subject;
  readonly condition: Condition['id'];
  /** From 1. */
  readonly round: number;
  /** Whether the machine was idle when the visit began. */
  readonly quiet: boolean;
  readonly choice?: Figure;
}

export type FigureName = Exclude<keyof Visit, 'subject' | 'condition' | 'round' | 'quiet'>;

/** A row of the table. */
export interface Row {
  readonly name: FigureName;
  readonly title: string;
  readonly unit: 'ms' | 'kB' | 'MB' | 'count';
  /** Limits as multiples of a reference page's figure. */
  readonly limits?: Partial<Readonly<Record<Exclude<Subject, 'site'>, number>>>;
}

/** The table, top to bottom. */
export const ROWS: readonly Row[] = [
  { name: 'bytesVisible', title: 'Bytes until the map is visible', unit: 'kB' },
  { name: 'requestsVisible', title: 'Requests until the map is visible', unit: 'count' },
  { name: 'bytesLive', title: 'Bytes until the map is live', unit: 'kB' },
  { name: 'requestsLive', title: 'Requests until the map is live', unit: 'count' },
  { name: 'firstPaint', title: 'First contentful paint', unit: 'ms' },
  { name: 'largestPaint', title: 'Largest contentful paint', unit: 'ms' },
  { name: 'visible', title: 'Map visible', unit: 'ms', limits: { maplibre: 0.2, leaflet: 1 } },
  { name: 'live', title: 'Map live', unit: 'ms', limits: { maplibre: 1.25 } },
  { name: 'longestTask', title: 'Longest task before a gesture', unit: 'ms' },
  { name: 'blocking', title: 'Blocking time before a gesture', unit: 'ms', limits: { maplibre: 0.5 } },
  { name: 'heap', title: 'JavaScript heap', unit: 'MB' },
  { name: 'panMedian', title: 'Frame while panning, median', unit: 'ms', limits: { maplibre: 1.15 } },
  { name: 'panP95', title: 'Frame while panning, 95th percentile', unit: 'ms' },
  { name: 'panWork', title: "Main thread's work for each such frame", unit: 'ms' },
  { name: 'toggle', title: 'Switch of a layer to stable frame', unit: 'ms', limits: { maplibre: 1.1 } },
  { name: 'choice', title: 'Click on a mark to its evidence', unit: 'ms' },
];

/** Medians of a row under a condition, by page. */
export type Medians = Readonly<Record<Subject, Figure>>;

/** The middle of all rounds for each page. */
export function mediansOf(visits: readonly Visit[], condition: Condition['id'], name: FigureName): Medians {
  const of = (subject: Subject): Figure =>
    median(
      visits.filter((visit) => visit.subject === subject && visit.condition === condition).map((visit) => visit[name]),
    );
  return { site: of('site'), maplibre: of('maplibre'), leaflet: of('leaflet') };
}

/** How the site stands against its limits, as words for the table's last column. */
export function verdict({ limits = {} }: Row, medians: Medians): string {
  const names = { maplibre: 'MapLibre', leaflet: 'Leaflet' } as const;
  const one = (reference: 'maplibre' | 'leaflet'): string[] => {
    const times = limits[reference];
    if (times === undefined) return [];
    const isMet = isWithin(medians.site, medians[reference], times);
    const word = isMet === undefined ? 'not there' : isMet ? 'met' : 'missed';
    return [`≤ ${times} × ${names[reference]}: ${word}`];
  };
  return [...one('maplibre'), ...one('leaflet')].join('; ');
}
