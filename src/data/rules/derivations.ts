import { deriveGeometry } from '../derive-geometry.ts';
import { anchorOf, type Dossier, type FiledFeature } from '../dossier.ts';
import type { Violation } from '../violation.ts';

type Fault = Pick<Violation, 'field' | 'problem' | 'remedy'>;

/** Areas and borders are derived, never traced by hand, and deriving again gives the same geometry. */
export function checkDerivations(dossier: Dossier): Violation[] {
  return dossier.features.flatMap((feature) =>
    derivationFaults(feature, dossier.boundaries).map((fault) => ({ file: feature.file, id: feature.id, ...fault })),
  );
}

function derivationFaults(feature: FiledFeature, boundaries: ReadonlyMap<string, unknown>): Fault[] {
  const { properties } = feature.record;
  if (properties.kind === 'route' || feature.geometry === null) return [];
  const { derived, precision, radiusKm } = properties;
  const field = 'properties.derived';
  if (derived === undefined) {
    if (feature.geometry.type === 'Point') return [];
    return [
      {
        field,
        problem: 'an area or a border without its derivation',
        remedy: 'say how it is made, then run: npm run derive',
      },
    ];
  }
  if (precision === 'near' && (derived.by !== 'disc' || derived.radiusKm !== radiusKm)) {
    return [
      {
        field,
        problem: 'a mark of precision "near" is a disc of its own radius',
        remedy: `{ "by": "disc", "radiusKm": ${radiusKm} }`,
      },
    ];
  }
  const made = deriveGeometry(derived, anchorOf(feature), boundaries);
  if ('problem' in made) return [{ field, problem: made.problem, remedy: 'correct the derivation' }];
  if (JSON.stringify(made.geometry) === JSON.stringify(feature.geometry)) return [];
  return [{ field: 'geometry', problem: 'is not what its derivation gives', remedy: 'run: npm run derive' }];
}
