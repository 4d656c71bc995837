import { type Days, readMonths, writeMonths } from '../model/days.ts';
import { type Choices, FACETS, type Facet } from '../model/facets.ts';
import { OPEN_SIEVE, type Sieve, tidied, windowOf } from './sieve.ts';

/** What a decoder must know to tell a window of time or a choice from none. */
export interface KnownSieve {
  /** All of time, as far as anything is dated. */
  readonly span: Days;
  /** Every value of every facet. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
}

/** The parts of a sieve's address that can be wrong. */
export type SieveComplaint = 'time' | 'filter';

/** The parts of an address that name a sieve; `undefined` for what is usual. */
export function sieveParts({ time, undated, facets }: Sieve): (string | undefined)[] {
  const asked = FACETS.map((facet) => {
    const chosen = facets[facet] ?? [];
    return chosen.length === 0 ? undefined : `${facet}=${chosen.join(',')}`;
  });
  return [time === null ? undefined : `when=${writeMonths(time)}`, undated ? undefined : 'undated=no', ...asked];
}

/** The sieve that an address names; what cannot be read is left open, and complained of. */
export function readSieve(
  fields: URLSearchParams,
  known: KnownSieve,
  complain: (about: SieveComplaint) => void,
): Sieve {
  const undated = fields.get('undated');
  if (undated !== null && undated !== 'no') complain('time');
  return {
    time: readWindow(fields.get('when'), known, complain),
    undated: undated !== 'no',
    facets: readFacets(fields, known, complain),
  };
}

function readFacets(fields: URLSearchParams, known: KnownSieve, complain: (about: SieveComplaint) => void): Choices {
  const chosen = FACETS.map((facet) => {
    const values = fields.get(facet)?.split(',') ?? [];
    const good = values.filter((value) => known.facets[facet].includes(value));
    if (good.length < values.length) complain('filter');
    return [facet, good] as const;
  });
  return tidied(Object.fromEntries(chosen));
}

function readWindow(text: string | null, { span }: KnownSieve, complain: (about: SieveComplaint) => void): Days | null {
  if (text === null) return OPEN_SIEVE.time;
  const days = readMonths(text);
  if (days !== undefined && days.to >= span.from && days.from <= span.to) return windowOf(days, span);
  complain('time');
  return OPEN_SIEVE.time;
}
