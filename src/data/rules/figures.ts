import type { Figure } from '../../model/records.ts';
import type { Dossier, Filed } from '../dossier.ts';
import type { Violation } from '../violation.ts';

/** Figures that are compared count the same thing of the same mark in the same unit, each in a year of its own. */
export function checkFigures(dossier: Dossier): Violation[] {
  const measured = dossier.figures.filter(({ record }) => record.measure !== undefined);
  return measured.flatMap((filed, index) => [
    ...yearFaults(filed),
    ...measured.slice(0, index).flatMap((earlier) => comparisonFaults(filed, earlier)),
  ]);
}

function yearFaults({ file, id, record }: Filed<Figure>): Violation[] {
  if (/^\d{4}[~?%]?$/.test(record.when ?? '')) return [];
  const problem = `has a measure, but "${record.when ?? ''}" is no year`;
  return [{ file, id, field: 'when', problem, remedy: 'date it to a year, or take the measure away' }];
}

function comparisonFaults({ file, id, record }: Filed<Figure>, earlier: Filed<Figure>): Violation[] {
  if (record.measure?.en !== earlier.record.measure?.en) return [];
  const fault = (field: string, problem: string): Violation => ({
    file,
    id,
    field,
    problem: `${problem} "${earlier.id}", which has the same measure`,
    remedy: 'figures that are compared differ in their year and value only; give it another measure',
  });
  const { measure, mark, quantity, when } = record;
  return [
    ...(measure?.es === earlier.record.measure?.es ? [] : [fault('measure.es', 'is worded otherwise than in')]),
    ...(mark === earlier.record.mark ? [] : [fault('mark', 'is of another mark than')]),
    ...(quantity.unit === earlier.record.quantity.unit ? [] : [fault('quantity.unit', 'is another unit than that of')]),
    ...(when?.slice(0, 4) === earlier.record.when?.slice(0, 4) ? [fault('when', 'is the year of')] : []),
  ];
}
