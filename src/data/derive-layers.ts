import * as v from 'valibot';
import { deriveGeometry } from './derive-geometry.ts';
import { formatJson } from './format-json.ts';
import { parseJson } from './parse-json.ts';
import type { RawFile } from './read-geodata.ts';
import { type Rewrite, rewriteFiles } from './rewrite.ts';
import { derivationSchema } from './schema.ts';
import { type Violation, WHOLE } from './violation.ts';

/** As much of a feature as deriving needs; the rest may still be in the making. */
const derivableSchema = v.looseObject({
  id: v.string(),
  properties: v.looseObject({
    derived: v.optional(derivationSchema),
    anchor: v.optional(v.strictTuple([v.number(), v.number()])),
  }),
});

/**
 * Writes the geometry of every derived feature of the layer files, and brings those files into their stable format.
 * Doing it again changes nothing.
 *
 * @param files all files of `geodata/`, the boundaries included
 */
export function deriveLayers(files: readonly RawFile[]): Rewrite {
  const boundaries = new Map(
    files
      .filter(({ path }) => path.startsWith('boundaries/'))
      .map((file) => {
        const parsed = parseJson(file);
        return [file.path.slice('boundaries/'.length), 'value' in parsed ? parsed.value : null];
      }),
  );
  const layers = files.filter(({ path }) => path.startsWith('layers/'));
  return rewriteFiles(layers, (file, refused) => deriveLayer(file, boundaries, refused));
}

function deriveLayer(file: RawFile, boundaries: ReadonlyMap<string, unknown>, refused: Violation[]): string {
  const parsed = parseJson(file);
  if ('violation' in parsed) {
    refused.push(parsed.violation);
    return file.text;
  }
  const { value } = parsed;
  if (!v.is(v.looseObject({ features: v.array(v.unknown()) }), value)) {
    refused.push({
      file: file.path,
      id: WHOLE,
      field: 'features',
      problem: 'no list of features',
      remedy: 'write a FeatureCollection',
    });
    return file.text;
  }
  const features = value.features.map((feature) => deriveFeature(file.path, feature, boundaries, refused));
  return formatJson({ ...value, features });
}

function deriveFeature(
  file: string,
  feature: unknown,
  boundaries: ReadonlyMap<string, unknown>,
  refused: Violation[],
): unknown {
  const parsed = v.safeParse(derivableSchema, feature);
  if (!parsed.success) {
    const field = v.getDotPath(parsed.issues[0]) ?? WHOLE;
    refused.push({
      file,
      id: idOf(feature),
      field,
      problem: parsed.issues[0].message,
      remedy: 'correct it before deriving',
    });
    return feature;
  }
  const { id, properties } = parsed.output;
  if (properties.derived === undefined) return feature;
  const made = deriveGeometry(properties.derived, properties.anchor ?? null, boundaries);
  if ('geometry' in made) return { ...(feature as object), geometry: made.geometry };
  refused.push({ file, id, field: 'properties.derived', problem: made.problem, remedy: 'correct the derivation' });
  return feature;
}

function idOf(feature: unknown): string {
  const parsed = v.safeParse(v.looseObject({ id: v.string() }), feature);
  return parsed.success ? parsed.output.id : WHOLE;
}
