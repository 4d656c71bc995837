import type { Geometry, Position } from 'geojson';
import type {
  Attribute,
  Cargo,
  DisagreementKind,
  Kind,
  NotEvidence,
  Precision,
  Qualifier,
  Status,
  Unit,
  UnmappedReason,
} from './vocabulary.ts';

/** A text in the two languages of the site. */
export interface Bilingual {
  readonly en: string;
  readonly es: string;
}

/** How an attribute is known: in the words of a passage, by our reasoning from one, or by a computation. */
export type Basis = 'stated' | { readonly inferred: Bilingual } | { readonly computed: Bilingual };

/** The basis of each attribute that is shown of a record. */
export type Bases = Readonly<Partial<Record<Attribute, Basis>>>;

/** "This passage supports these attributes of the record it stands on." */
export interface Citation {
  readonly passage: string;
  readonly supports: readonly Attribute[];
}

/** A dated text from outside; only single passages of it are quoted. */
export interface Article {
  readonly id: string;
  /** File name of the text, for the check where the texts are at hand. */
  readonly file: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** Length of the text in Unicode code points after NFC. */
  readonly length: number;
  readonly outlet: string;
  readonly headline: string;
  /** The headline stands in the text, or is known only from the address. */
  readonly headlineFrom: 'text' | 'address';
  readonly url: string;
  readonly author: string | null;
  /** Agencies and institutions that the text names as its sources. */
  readonly agencies: readonly string[];
  /** Articles with the same value retell one source and count as one independent voice. */
  readonly voice: string;
  readonly language: string;
  readonly published: { readonly edtf: string; readonly basis: Basis };
  /** Ranges of the text (code points) that are never cited. */
  readonly notEvidence: readonly { readonly start: number; readonly length: number; readonly kind: NotEvidence }[];
}

/** A verbatim run of an article's text: a W3C TextQuoteSelector with its place and our translation. */
export interface Passage {
  readonly id: string;
  readonly article: string;
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** Offset of `exact` in the article's text, in Unicode code points after NFC. */
  readonly start: number;
  /** SHA-256 of `exact` (UTF-8, NFC), so that a changed quotation is seen even where the texts are not at hand. */
  readonly sha256: string;
  readonly translation: { readonly es: string };
}

/** A number of a route or of a figure. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
}

interface Evidenced {
  readonly id: string;
  readonly basis: Bases;
  readonly citations: readonly Citation[];
}

/** What every mark has, wherever and whatever it is. */
interface MarkCommon extends Evidenced {
  readonly layer: string;
  readonly name: Bilingual;
  readonly summary: Bilingual;
  readonly status: Status;
  readonly precision: Precision;
  /** EDTF; absent when no passage dates the mark. */
  readonly when?: string | undefined;
  readonly geometry: Geometry;
  /** Where a route that ends here begins or ends, and where the name stands: `[lon, lat]`. */
  readonly anchor: Position;
}

/** A mark that stays where it is. */
export interface Place extends MarkCommon {
  readonly kind: Exclude<Kind, 'route'>;
  /** The country mark within which this one lies "somewhere"; only with precision `country` and a point. */
  readonly within?: string | undefined;
  /** Radius of the soft disc of a `near` mark, in kilometres. */
  readonly radiusKm?: number | undefined;
}

/** A mark with two ends. `null`: no passage names that end. */
export interface Route extends MarkCommon {
  readonly kind: 'route';
  readonly cargo: Cargo;
  readonly from: string | null;
  readonly to: string | null;
  readonly quantity?: Quantity | undefined;
}

export type Mark = Place | Route;

/** Something dated (or datable), tied to a mark. */
export interface Event extends Evidenced {
  readonly mark: string;
  readonly name: Bilingual;
  readonly status: Status;
  readonly when?: string | undefined;
  /** From its date on the mark has this event's status. */
  readonly turns?: true | undefined;
}

/** A number with unit and period, tied to a mark. */
export interface Figure extends Evidenced {
  readonly mark: string;
  readonly name: Bilingual;
  /** What is counted, where figures of several years can be compared; the same words in each of them. */
  readonly measure?: Bilingual | undefined;
  readonly quantity: Quantity;
  readonly when?: string | undefined;
}

/** Who says what, tied to a mark. */
export interface Claim extends Evidenced {
  readonly mark: string;
  readonly who: Bilingual;
  readonly says: Bilingual;
}

/** One way in which a point is told, and the passages that tell it so. */
export interface Reading {
  readonly says: Bilingual;
  /** Ids of passages. */
  readonly passages: readonly string[];
}

/** A point on which articles differ, overlap or overtake each other; no reading counts more than another. */
export interface Disagreement {
  readonly id: string;
  readonly kind: DisagreementKind;
  readonly question: Bilingual;
  /** In the order of the articles that tell them. */
  readonly readings: readonly Reading[];
  /** Ids of the marks that it concerns, each of which rests on one of the passages. */
  readonly marks: readonly string[];
}

/** A step of the tour: where the map looks, what shows there, and what is told of it. */
export interface TourStep {
  readonly id: string;
  readonly title: Bilingual;
  /** Two or three sentences of our own, none of which goes beyond the passages. */
  readonly text: Bilingual;
  /** Ids of the marks that are looked at, and stand out. */
  readonly marks: readonly string[];
  /** Ids of the layers that show. */
  readonly layers: readonly string[];
  /** The window of time: whole years or months in EDTF, as an address has them; absent for all of time. */
  readonly when?: string | undefined;
  /** Ids of the passages on which the text rests. */
  readonly passages: readonly string[];
}

/** A sentence that is not on the map, and why. */
export interface Unmapped {
  readonly article: string;
  readonly exact: string;
  readonly start: number;
  readonly sha256: string;
  readonly reason: UnmappedReason;
  readonly note: Bilingual;
}

/** Which evidence it is: the day of its last change, `YYYY-MM-DD`, and the digest of its files. */
export interface DatasetVersion {
  readonly date: string;
  readonly sha256: string;
}

/** What stands in the place of a mark that was withdrawn: its address goes on to answer. */
export interface Tombstone {
  readonly id: string;
  /** When, EDTF. */
  readonly withdrawn: string;
  readonly reason: Bilingual;
}

/** A group of marks that a reader switches; one file in `geodata/layers/`. */
export interface Layer {
  readonly id: string;
  readonly name: Bilingual;
  readonly summary: Bilingual;
}
