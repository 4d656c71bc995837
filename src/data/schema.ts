/**
 * The shape of every file in `geodata/`. Used at build time and in tests only: no schema library reaches the browser.
 * What a single file cannot show (that an id exists, that a quotation is verbatim) is checked in `rules/`.
 */
import * as v from 'valibot';
import type { Basis } from '../model/records.ts';
import {
  ATTRIBUTES,
  CARGOES,
  DISAGREEMENT_KINDS,
  KINDS,
  NOT_EVIDENCE,
  PRECISIONS,
  QUALIFIERS,
  STATUSES,
  UNITS,
  UNMAPPED_REASONS,
} from '../model/vocabulary.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const bilingual = v.strictObject({ en: text, es: text });
const inferred = v.strictObject({ inferred: bilingual });
const computed = v.strictObject({ computed: bilingual });
/** Chosen by what stands there, so that a missing translation is named and not only "no option of the union fits". */
const basis = v.lazy((input): v.GenericSchema<Basis> => {
  if (typeof input !== 'object' || input === null) return v.literal('stated');
  return 'computed' in input ? computed : inferred;
});
const bases = v.record(v.picklist(ATTRIBUTES), basis);
const citations = v.array(v.strictObject({ passage: id, supports: v.array(v.picklist(ATTRIBUTES)) }));
const kilometres = v.pipe(v.number(), v.finite(), v.gtValue(0));
const quantity = v.strictObject({
  value: v.pipe(v.number(), v.finite()),
  unit: v.picklist(UNITS),
  qualifier: v.picklist(QUALIFIERS),
});

export const articleSchema = v.strictObject({
  id,
  file: text,
  sha256,
  length: count,
  outlet: text,
  headline: text,
  headlineFrom: v.picklist(['text', 'address']),
  url: text,
  author: v.nullable(text),
  agencies: v.array(text),
  voice: id,
  language: text,
  published: v.strictObject({ edtf: text, basis }),
  notEvidence: v.array(v.strictObject({ start: count, length: count, kind: v.picklist(NOT_EVIDENCE) })),
});

export const passageSchema = v.strictObject({
  id,
  article: id,
  exact: text,
  prefix: v.optional(text),
  suffix: v.optional(text),
  start: count,
  sha256,
  translation: v.strictObject({ es: text }),
});

const markCommon = {
  name: bilingual,
  summary: bilingual,
  status: v.picklist(STATUSES),
  precision: v.picklist(PRECISIONS),
  basis: bases,
  when: v.optional(text),
  citations,
};

/** `[lon, lat]` in degrees, WGS84. */
const position = v.strictTuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())]);

/**
 * How a geometry is made from other data; `npm run derive` writes it and the check repeats it. `boundary`: the feature
 * `id` of `geodata/boundaries/<file>`. `ellipse`: around the anchor, half axes `xKm` to the east and `yKm` to the
 * north, then turned by `angle` degrees clockwise. `disc`: around the anchor.
 */
export const derivationSchema = v.variant('by', [
  v.strictObject({ by: v.literal('boundary'), file: text, id }),
  v.strictObject({ by: v.literal('ellipse'), xKm: kilometres, yKm: kilometres, angle: v.pipe(v.number(), v.finite()) }),
  v.strictObject({ by: v.literal('disc'), radiusKm: kilometres }),
]);

const placePropertiesSchema = v.strictObject({
  ...markCommon,
  kind: v.picklist(KINDS.filter((kind) => kind !== 'route')),
  anchor: v.optional(position),
  derived: v.optional(derivationSchema),
  within: v.optional(id),
  radiusKm: v.optional(kilometres),
});

const routePropertiesSchema = v.strictObject({
  ...markCommon,
  kind: v.literal('route'),
  cargo: v.picklist(CARGOES),
  from: v.nullable(id),
  to: v.nullable(id),
  quantity: v.optional(quantity),
});

export const featureSchema = v.strictObject({
  type: v.literal('Feature'),
  id,
  properties: v.variant('kind', [placePropertiesSchema, routePropertiesSchema]),
  geometry: v.looseObject({ type: text }),
});

/**
 * A layer file: plain GeoJSON with the foreign members `title` and `summary`, which QGIS and geojson.io ignore. Its
 * features are parsed one by one with `featureSchema`, so that a bad one does not hide the others.
 */
export const layerFileSchema = v.strictObject({
  type: v.literal('FeatureCollection'),
  title: bilingual,
  summary: bilingual,
  features: v.array(v.unknown()),
});

const tied = { id, mark: id, basis: bases, citations };

export const eventSchema = v.strictObject({
  ...tied,
  name: bilingual,
  status: v.picklist(STATUSES),
  when: v.optional(text),
  turns: v.optional(v.literal(true)),
});

export const figureSchema = v.strictObject({
  ...tied,
  name: bilingual,
  measure: v.optional(bilingual),
  quantity,
  when: v.optional(text),
});

export const claimSchema = v.strictObject({ ...tied, who: bilingual, says: bilingual });

const ids = v.pipe(v.array(id), v.nonEmpty('must name one at least'));

export const disagreementSchema = v.strictObject({
  id,
  kind: v.picklist(DISAGREEMENT_KINDS),
  question: bilingual,
  readings: v.pipe(
    v.array(v.strictObject({ says: bilingual, passages: ids })),
    v.minLength(2, 'a point has two readings at least'),
  ),
  marks: ids,
});

export const tourStepSchema = v.strictObject({
  id,
  title: bilingual,
  text: bilingual,
  marks: ids,
  layers: ids,
  when: v.optional(text),
  passages: ids,
});

export const unmappedSchema = v.strictObject({
  article: id,
  exact: text,
  start: count,
  sha256,
  reason: v.picklist(UNMAPPED_REASONS),
  note: bilingual,
});

/** Withdrawn ids, never used again. */
export const tombstoneSchema = v.strictObject({ id, withdrawn: text, reason: bilingual });
