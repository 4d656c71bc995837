import type { Period } from './period.ts';

const DAY_MS = 86_400_000;
const MONTHS = 12;

/** A stretch of days since 1970-01-01 (UTC), both ends included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** A date as days; an open end reaches as far as `span` does, since no passage says where it lies. */
export function daysOf({ from, to }: Period, span: Days): Days {
  return { from: from ?? span.from, to: to ?? span.to };
}

/** The least stretch that holds both. */
export function joined(one: Days, other: Days): Days {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

/** What of a stretch lies in another; the other itself where nothing does. */
export function clipped({ from, to }: Days, within: Days): Days {
  const clip = { from: Math.max(from, within.from), to: Math.min(to, within.to) };
  return clip.from <= clip.to ? clip : within;
}

/** A month as a number: months since the year 0. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * MONTHS + date.getUTCMonth();
}

/** The days from the first of one month to the last of another. */
export function daysOfMonths(first: number, last: number): Days {
  return { from: firstDayOf(first), to: firstDayOf(last + 1) - 1 };
}

/** The least stretch of whole months that holds a stretch. */
export function wholeMonths({ from, to }: Days): Days {
  return daysOfMonths(monthOf(from), monthOf(to));
}

/** The least stretch of whole years that holds a stretch. */
export function wholeYears({ from, to }: Days): Days {
  const first = Math.floor(monthOf(from) / MONTHS);
  const last = Math.floor(monthOf(to) / MONTHS);
  return daysOfMonths(first * MONTHS, last * MONTHS + MONTHS - 1);
}

/** A month as it is written in EDTF: `2025-09`. */
export function writeMonth(month: number): string {
  return `${writeYear(month)}-${String((month % MONTHS) + 1).padStart(2, '0')}`;
}

/** Whole months as they are written in EDTF, as short as may be: `2023`, `1999/2009`, `2025-09`, `2024-02/2025-11`. */
export function writeMonths({ from, to }: Days): string {
  const [first, last] = [monthOf(from), monthOf(to)];
  const areYears = first % MONTHS === 0 && last % MONTHS === MONTHS - 1;
  const [start, end] = [first, last].map(areYears ? writeYear : writeMonth);
  return start === end ? `${start}` : `${start}/${end}`;
}

/** The days of whole months or years that are written so; `undefined` for what is none. */
export function readMonths(text: string): Days | undefined {
  const parts = text.split('/');
  const [start, end] = [parts[0], parts.at(-1)].map((part) => readEnd(part ?? ''));
  if (start === undefined || end === undefined || parts.length > 2 || start.first > end.last) return undefined;
  return daysOfMonths(start.first, end.last);
}

/** First and last month of a written year or month. */
function readEnd(text: string): { first: number; last: number } | undefined {
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const january = Number(year) * MONTHS;
  if (month === undefined) return { first: january, last: january + MONTHS - 1 };
  return { first: january + Number(month) - 1, last: january + Number(month) - 1 };
}

function writeYear(month: number): string {
  return String(Math.floor(month / MONTHS)).padStart(4, '0');
}

function firstDayOf(month: number): number {
  return Date.UTC(Math.floor(month / MONTHS), month % MONTHS, 1) / DAY_MS;
}

/** The years that a stretch touches, each whole. */
export function yearsOf({ from, to }: Days): (Days & { readonly year: number })[] {
  const first = Math.floor(monthOf(from) / MONTHS);
  const count = Math.floor(monthOf(to) / MONTHS) - first + 1;
  return Array.from({ length: count }, (_, index) => {
    const january = (first + index) * MONTHS;
    return { year: first + index, ...daysOfMonths(january, january + MONTHS - 1) };
  });
}
