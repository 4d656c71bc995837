import edtf from 'edtf';
import type { Period } from '../model/period.ts';

const DAY_MS = 86_400_000;

/** A period, or why the text is none. */
export type ParsedPeriod = { readonly period: Period } | { readonly problem: string };

/**
 * Parses a day, a month, a year or an interval of them, written in EDTF (ISO 8601-2), levels 0 and 1.
 *
 * Seasons, sets and times of day are refused: the library and readers differ about when a season begins (on the equator
 * above all), and no article dates anything finer than a day.
 *
 * @param text e.g. `2009`, `2025-12-17~`, `1999~/2009`, `2025-09/..`
 */
export function parsePeriod(text: string): ParsedPeriod {
  if (/X|(^|\/)-/.test(text)) return { problem: `"${text}" has an unknown digit or a negative year` };
  const value = parse(text);
  if (typeof value === 'string') return { problem: value };
  if (value.type !== 'Date' && value.type !== 'Interval')
    return { problem: `"${text}" is a ${value.type}, not a date or an interval` };
  if (text.includes('T')) return { problem: `"${text}" has a time of day` };
  // The library turns 29 February of a common year into 1 March; its canonical form gives that away.
  if (value.edtf !== text) return { problem: `"${text}" is no real date, or not in canonical form (${value.edtf})` };
  const [from, to] = [dayOf(value.min), dayOf(value.max)];
  if (from === null && to === null) return { problem: `"${text}" dates nothing` };
  return { period: { edtf: text, from, to, ...openness(text), approximate: /[~?%]/.test(text) } };
}

function parse(text: string): ReturnType<typeof edtf> | string {
  try {
    return edtf(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `"${text}" is no EDTF date (${error.message.split('\n')[0]})`;
  }
}

function dayOf(milliseconds: number | null | undefined): number | null {
  if (milliseconds === null || milliseconds === undefined || !Number.isFinite(milliseconds)) return null;
  return Math.floor(milliseconds / DAY_MS);
}

function openness(text: string): Pick<Period, 'openStart' | 'openEnd'> {
  return { openStart: text.startsWith('../'), openEnd: text.endsWith('/..') };
}
