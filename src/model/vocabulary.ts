/**
 * The closed lists of words that the evidence uses. They stand in one place so that the schema, the style, the legend
 * and the dictionaries can be exhaustive over them.
 */

/** What a citation can say of a passage: which attribute of the record it supports. */
export const ATTRIBUTES = ['existence', 'position', 'direction', 'date', 'quantity', 'status', 'actor'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** How far a plan, an act or a statement has come, in the words of the articles. */
export const STATUSES = [
  'proposed',
  'announced',
  'ordered',
  'signed',
  'under-review',
  'rejected',
  'carried-out',
  'ended',
  'alleged',
  'reported',
] as const;
export type Status = (typeof STATUSES)[number];

/**
 * How exact a position is. `city`: a point, about 5 km. `near`: a soft disc around a city. `border`: the line of a
 * border. `country`: a whole country, or somewhere in it. `region`: several countries. `sea`: a soft part of a sea.
 * `schematic`: a route, whose ends are known (or not) and whose path is not.
 */
export const PRECISIONS = ['city', 'near', 'border', 'country', 'region', 'sea', 'schematic'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What a mark is. */
export const KINDS = [
  'city',
  'port',
  'base',
  'operation',
  'embassy',
  'forces',
  'police',
  'plan',
  'crime',
  'seizure',
  'border',
  'country',
  'region',
  'sea',
  'route',
] as const;
export type Kind = (typeof KINDS)[number];

/** What moves along a route. */
export const CARGOES = ['cocaine', 'bananas', 'people', 'deportation-flights', 'forces', 'aircraft'] as const;
export type Cargo = (typeof CARGOES)[number];

/** Units of figures and quantities. `per-100000`: cases per 100,000 inhabitants and year. `t`: tons as the article says. */
export const UNITS = ['t', 'usd', 'people', 'deaths', 'per-100000', 'share', 'years'] as const;
export type Unit = (typeof UNITS)[number];

/** How a number is worded. */
export const QUALIFIERS = ['exactly', 'about', 'more-than', 'at-least'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Parts of an article's text that are never evidence. */
export const NOT_EVIDENCE = [
  'headline',
  'deck',
  'byline',
  'caption',
  'teaser',
  'subscription',
  'page-furniture',
] as const;
export type NotEvidence = (typeof NOT_EVIDENCE)[number];

/**
 * How readings of one point stand to each other. `contradiction`: not both can be so. `wording`: they may be the same,
 * but the words say it differently. `overtaken`: what one says was so until what another says. `scope`: they speak of
 * different wholes, places or times. `ambiguous`: one article can be read in both ways.
 */
export const DISAGREEMENT_KINDS = ['contradiction', 'wording', 'overtaken', 'scope', 'ambiguous'] as const;
export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number];

/** Why a sentence stands in `unmapped.json`. */
export const UNMAPPED_REASONS = [
  'opinion',
  'no-place',
  'question',
  'too-general',
  'speaker-only',
  'repeats-mapped',
  'purpose',
] as const;
export type UnmappedReason = (typeof UNMAPPED_REASONS)[number];
