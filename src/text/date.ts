import type { Dictionary } from './dictionary.ts';
import { type Language, LOCALES } from './language.ts';
import { perLanguage } from './per-language.ts';

const EDTF_DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/;

/**
 * An EDTF date or interval in words: `1999~/2009` as "about 1999 to 2009", `2025-09/..` as "since September 2025".
 * Knows the forms that the data check lets through: year, month or day, each with `~`, `?` or `%`, and intervals of them.
 *
 * @throws RangeError on any other form
 */
export function formatEdtf(edtf: string, language: Language, words: Dictionary['date']): string {
  const [start, end, ...rest] = edtf.split('/');
  if (start === undefined || rest.length > 0) throw new RangeError(`not an EDTF date or interval: ${edtf}`);
  if (end === undefined) return formatDate(start, language, words);
  if (end === '..' || end === '') return words.since(formatDate(start, language, words));
  if (start === '..' || start === '') return words.until(formatDate(end, language, words));
  return words.range(formatDate(start, language, words), formatDate(end, language, words));
}

function formatDate(edtf: string, language: Language, words: Dictionary['date']): string {
  const match = EDTF_DATE.exec(edtf);
  if (match === null) throw new RangeError(`not an EDTF date: ${edtf}`);
  const [, year, month, day, mark] = match;
  const date = formatDay(Number(year), month, day, language);
  if (mark === '~') return words.about(date);
  if (mark === '?') return words.uncertain(date);
  return mark === '%' ? words.uncertain(words.about(date)) : date;
}

/** Dates without an hour are formatted in UTC: elsewhere the reader's clock would move them to the day before. */
function formatDay(year: number, month: string | undefined, day: string | undefined, language: Language): string {
  if (month === undefined) return String(year);
  const at = new Date(Date.UTC(year, Number(month) - 1, day === undefined ? 1 : Number(day)));
  if (at.getUTCMonth() !== Number(month) - 1 || (day !== undefined && at.getUTCDate() !== Number(day)))
    throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return (day === undefined ? months : days)(language).format(at);
}

const months = perLanguage((language) => dates(language, {}));
const days = perLanguage((language) => dates(language, { day: 'numeric' }));

function dates(language: Language, day: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALES[language], { year: 'numeric', month: 'long', ...day, timeZone: 'UTC' });
}
