import type { Event } from '../../model/records.ts';
import type { Dossier, Filed, FiledFeature } from '../dossier.ts';
import { parsePeriod } from '../parse-period.ts';
import type { Violation } from '../violation.ts';

/**
 * An event that turns a mark's status has a date, and the last one gives the status that the mark has. Only places are
 * turned: a route's line tells its status by its dashes, which the map does not change with time.
 */
export function checkTurns({ events, features }: Dossier): Violation[] {
  const turns = events.filter(({ record }) => record.turns === true);
  const turned = features.filter(({ id }) => turns.some(({ record }) => record.mark === id));
  return [...turns.flatMap(dateFaults), ...turned.flatMap((mark) => markFaults(mark, turns))];
}

function dateFaults({ file, id, record }: Filed<Event>): Violation[] {
  if (record.when !== undefined) return [];
  const problem = 'turns the status of its mark, but has no date';
  return [{ file, id, field: 'turns', problem, remedy: 'date it, or take "turns" away' }];
}

function markFaults({ file, id, record }: FiledFeature, turns: readonly Filed<Event>[]): Violation[] {
  const own = turns.filter((turn) => turn.record.mark === id).sort((one, other) => startOf(one) - startOf(other));
  const last = own.at(-1);
  const { kind, status } = record.properties;
  return [
    ...(kind === 'route' ? own.map((turn) => routeFault(turn)) : []),
    ...(last === undefined || last.record.status === status
      ? []
      : [
          {
            file,
            id,
            field: 'status',
            problem: `is "${status}", but "${last.id}" turned it to "${last.record.status}" last`,
            remedy: 'give both one status, or take "turns" away from the event',
          },
        ]),
  ];
}

function routeFault({ file, id, record }: Filed<Event>): Violation {
  const problem = `turns the status of "${record.mark}", which is a route`;
  return { file, id, field: 'turns', problem, remedy: 'only places are turned; take "turns" away' };
}

function startOf({ record }: Filed<Event>): number {
  const parsed = parsePeriod(record.when ?? '');
  return 'problem' in parsed ? 0 : (parsed.period.from ?? parsed.period.to ?? 0);
}
