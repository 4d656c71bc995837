import type { Geometry, Position } from 'geojson';
import type * as v from 'valibot';
import type {
  Article,
  Bilingual,
  Claim,
  Disagreement,
  Event,
  Figure,
  Passage,
  TourStep,
  Unmapped,
} from '../model/records.ts';
import type { GeometryFault } from './read-geometry.ts';
import type { featureSchema, tombstoneSchema } from './schema.ts';

/** The sorts of record that `geodata/` holds. */
export type RecordSort =
  | 'article'
  | 'passage'
  | 'layer'
  | 'mark'
  | 'event'
  | 'figure'
  | 'claim'
  | 'disagreement'
  | 'tour'
  | 'unmapped'
  | 'withdrawn';

/** A record exactly as it stands in its file, valid or not: what a reference may name even while it has faults. */
export interface Entry {
  readonly sort: RecordSort;
  readonly file: string;
  /** Its id, or `[3]` (its place in the file) when it has none. */
  readonly id: string;
  readonly value: unknown;
}

/** A record that has its shape, with the file it comes from. */
export interface Filed<T> {
  readonly file: string;
  readonly id: string;
  readonly record: T;
}

type FeatureRecord = v.InferOutput<typeof featureSchema>;
type Tombstone = v.InferOutput<typeof tombstoneSchema>;

/** A feature of a layer file, with its geometry as far as that could be read. */
export interface FiledFeature extends Filed<FeatureRecord> {
  readonly layer: string;
  /** `null` when `faults` says why it is none. */
  readonly geometry: Geometry | null;
  readonly faults: readonly GeometryFault[];
}

/** A layer file without its features. */
interface LayerHead {
  readonly title: Bilingual;
  readonly summary: Bilingual;
}

/** All of `geodata/`, parsed; what had no shape is missing in the lists, but still stands in `entries`. */
export interface Dossier {
  readonly entries: readonly Entry[];
  readonly articles: readonly Filed<Article>[];
  readonly passages: readonly Filed<Passage>[];
  readonly layers: readonly Filed<LayerHead>[];
  readonly features: readonly FiledFeature[];
  readonly events: readonly Filed<Event>[];
  readonly figures: readonly Filed<Figure>[];
  readonly claims: readonly Filed<Claim>[];
  readonly disagreements: readonly Filed<Disagreement>[];
  readonly tour: readonly Filed<TourStep>[];
  readonly unmapped: readonly Filed<Unmapped>[];
  readonly withdrawn: readonly Filed<Tombstone>[];
  /** `boundaries/*.geojson` by file name, as parsed JSON. */
  readonly boundaries: ReadonlyMap<string, unknown>;
}

/** Ids of all records of a sort, those with faults included. */
export function idsOf(dossier: Dossier, sort: RecordSort): ReadonlySet<string> {
  return new Set(dossier.entries.filter((entry) => entry.sort === sort).map((entry) => entry.id));
}

/**
 * Where a place is held: its `anchor`, or the position of its point.
 *
 * @returns `[lon, lat]`, or `null` when the feature is a route or has neither
 */
export function anchorOf({ record, geometry }: FiledFeature): Position | null {
  if (record.properties.kind === 'route') return null;
  return record.properties.anchor ?? (geometry?.type === 'Point' ? geometry.coordinates : null);
}
