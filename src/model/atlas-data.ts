import type { Period } from './period.ts';
import type {
  Article,
  Claim,
  DatasetVersion,
  Disagreement,
  Event,
  Figure,
  Layer,
  Mark,
  Passage,
  Tombstone,
  TourStep,
  Unmapped,
} from './records.ts';

/** A record with its date as days; `null` when no passage dates it. */
export type Dated<T> = T & { readonly period: Period | null };

/** An article with the day of its publication, which is always known at least roughly. */
export type DatedArticle = Article & { readonly period: Period };

/** A sentence that is not on the map, without its words. */
export type LeftOut = Pick<Unmapped, 'article' | 'start' | 'reason' | 'note'>;

/** Everything the browser gets of `geodata/`: valid, flat, plain JSON, in the order of the files. */
export interface AtlasData {
  readonly version: DatasetVersion;
  readonly articles: readonly DatedArticle[];
  readonly passages: readonly Passage[];
  /** In the order of `LAYER_ORDER`, bottom to top. */
  readonly layers: readonly Layer[];
  /** Grouped by layer in the same order. */
  readonly marks: readonly Dated<Mark>[];
  readonly events: readonly Dated<Event>[];
  readonly figures: readonly Dated<Figure>[];
  readonly claims: readonly Claim[];
  readonly disagreements: readonly Disagreement[];
  readonly tour: readonly TourStep[];
  readonly unmapped: readonly LeftOut[];
  readonly withdrawn: readonly Tombstone[];
}
