import * as v from 'valibot';
import type { Entry } from './dossier.ts';

const cites = v.object({ citations: v.array(v.looseObject({ passage: v.string() })) });
const disputes = v.object({ readings: v.array(v.looseObject({ passages: v.array(v.string()) })) });
const feature = v.object({ properties: cites });

/**
 * Ids of all passages that some record cites. Records with faults elsewhere count too, so that one fault is not
 * reported as three.
 */
export function citedPassages(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ value }) => passagesOf(value)));
}

function passagesOf(value: unknown): string[] {
  const inFeature = v.safeParse(feature, value);
  const record = inFeature.success ? inFeature.output.properties : value;
  const disputed = v.safeParse(disputes, value);
  if (disputed.success) return disputed.output.readings.flatMap(({ passages }) => passages);
  const parsed = v.safeParse(cites, record);
  return parsed.success ? parsed.output.citations.map(({ passage }) => passage) : [];
}
