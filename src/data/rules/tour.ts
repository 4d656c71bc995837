import { readMonths } from '../../model/days.ts';
import type { TourStep } from '../../model/records.ts';
import type { Dossier, Filed } from '../dossier.ts';
import { passagesByMark } from '../evidenced-record.ts';
import type { Violation } from '../violation.ts';

type Fault = Pick<Violation, 'field' | 'problem' | 'remedy'>;

/** A step shows the layers of the marks that it looks at, which rest on its passages, as its text does. */
export function checkTour(dossier: Dossier): Violation[] {
  const layerOf = new Map(dossier.features.map(({ id, layer }) => [id, layer]));
  const rests = passagesByMark(dossier);
  return dossier.tour.flatMap((filed) =>
    [...timeFaults(filed), ...layerFaults(filed, layerOf), ...markFaults(filed, rests)].map((fault) => ({
      file: filed.file,
      id: filed.id,
      ...fault,
    })),
  );
}

function timeFaults({ record: { when } }: Filed<TourStep>): Fault[] {
  if (when === undefined || readMonths(when) !== undefined) return [];
  const problem = `"${when}" is no window of whole years or months`;
  return [{ field: 'when', problem, remedy: 'write 2009, 1999/2009, 2025-11 or 2025-09/2026-01' }];
}

function layerFaults({ record }: Filed<TourStep>, layerOf: ReadonlyMap<string, string>): Fault[] {
  return record.marks.flatMap((mark, index) => {
    const layer = layerOf.get(mark);
    if (layer === undefined || record.layers.includes(layer)) return [];
    const problem = `"${mark}" lies in the layer "${layer}", which the step does not show`;
    return [{ field: `marks.${index}`, problem, remedy: 'name the layer in "layers"' }];
  });
}

function markFaults({ record }: Filed<TourStep>, rests: ReadonlyMap<string, ReadonlySet<string>>): Fault[] {
  return record.marks.flatMap((mark, index) => {
    const own = rests.get(mark);
    if (own === undefined || record.passages.some((passage) => own.has(passage))) return [];
    const problem = `"${mark}" rests on none of the step's passages`;
    return [{ field: `marks.${index}`, problem, remedy: 'look only at marks that the passages are about' }];
  });
}
