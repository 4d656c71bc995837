import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/data/parse-period.ts';
import { formatEdtf } from '../../src/text/date.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const { marks, events, figures, articles } = atlas.data;

/** Every date of the evidence, each once. */
const realDates = [
  ...new Set([
    ...[...marks, ...events, ...figures].flatMap(({ when }) => when ?? []),
    ...articles.map(({ published }) => published.edtf),
  ]),
];

function inWords(edtf: string, language: Language = 'en'): string {
  return formatEdtf(edtf, language, dictionaryOf(language).date);
}

describe('formatEdtf', () => {
  test.each([
    ['2009', '2009', '2009'],
    ['2024-07', 'July 2024', 'julio de 2024'],
    ['2023-10-15', '15 October 2023', '15 de octubre de 2023'],
    ['2025-12-01', '1 December 2025', '1 de diciembre de 2025'],
    ['2023-10~', 'about October 2023', 'octubre de 2023 (aprox.)'],
    ['2026~', 'about 2026', '2026 (aprox.)'],
    ['2024?', '2024 (uncertain)', '2024 (fecha incierta)'],
    ['2024-02%', 'about February 2024 (uncertain)', 'febrero de 2024 (aprox.) (fecha incierta)'],
    ['1999~/2009', 'about 1999 to 2009', 'de 1999 (aprox.) a 2009'],
    ['2000/2009', '2000 to 2009', 'de 2000 a 2009'],
    ['2025-09/..', 'since September 2025', 'desde septiembre de 2025'],
    ['2025-09/', 'since September 2025', 'desde septiembre de 2025'],
    ['../2009', 'until 2009', 'hasta 2009'],
    ['2025-06~/..', 'since about June 2025', 'desde junio de 2025 (aprox.)'],
  ])('says %s as "%s" and "%s"', (edtf, english, spanish) => {
    expect(inWords(edtf, 'en')).toBe(english);
    expect(inWords(edtf, 'es')).toBe(spanish);
  });

  test.each(LANGUAGES)('says every date of the evidence in %s, each year of it and no sign of EDTF', (language) => {
    expect(realDates.length).toBeGreaterThan(10);
    for (const edtf of realDates) {
      const text = inWords(edtf, language);
      for (const year of edtf.match(/\d{4}/g) ?? []) expect(text).toContain(year);
      expect(text).not.toMatch(/[~?%/]|\.\.|Invalid|NaN|undefined/);
    }
  });

  test.each(LANGUAGES)('says different dates in different words in %s', (language) => {
    expect(new Set(realDates.map((edtf) => inWords(edtf, language))).size).toBe(realDates.length);
  });

  test.each([
    '',
    '/',
    '../..',
    'last year',
    '2024-7',
    '24',
    '2024-07-1',
    '2024-07-01T12:00',
    '2024~~',
    '~2024',
    '2024/2025/2026',
    '[2024,2025]',
    '<b>2024</b>',
  ])('refuses "%s", as the data check does', (junk) => {
    expect(parsePeriod(junk)).toHaveProperty('problem');
    expect(() => inWords(junk)).toThrow(RangeError);
  });

  test.each(['2024-13', '2024-00', '2024-21', '2024-02-30', '2023-02-29', '2024-04-31/2024-05'])(
    'refuses the day or month "%s", which there is not, instead of naming another',
    (impossible) => {
      expect(parsePeriod(impossible)).toHaveProperty('problem');
      expect(() => inWords(impossible)).toThrow(RangeError);
    },
  );

  test('has words for whatever the data check lets through', () => {
    const date = fc
      .tuple(fc.constantFrom('1999', '2024', '202X', '20XX', '-2024'), fc.constantFrom('', '-02', '-12', '-XX'))
      .chain(([year, month]) =>
        fc.constantFrom('', '-01', '-29', '-XX').map((day) => (month === '' ? year : year + month + day)),
      )
      .chain((text) => fc.constantFrom('', '~', '?', '%').map((mark) => text + mark));
    const end = fc.oneof(date, fc.constantFrom('..', ''));
    const edtf = fc.oneof(
      date,
      fc.tuple(end, end).map((ends) => ends.join('/')),
    );
    fc.assert(
      fc.property(edtf, (text) => {
        fc.pre('period' in parsePeriod(text));
        for (const language of LANGUAGES) expect(inWords(text, language)).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });
});

describe('where the reader is', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  test.each(LANGUAGES)('does not move a date in %s', (language) => {
    const said = (zone: string) => {
      process.env.TZ = zone;
      return {
        offset: new Date(2025, 0, 1).getTimezoneOffset(),
        dates: realDates.map((edtf) => inWords(edtf, language)),
      };
    };
    const zones = ['UTC', 'America/Guayaquil', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata'].map(said);
    expect(new Set(zones.map(({ offset }) => offset)).size).toBe(zones.length);
    for (const { dates } of zones) expect(dates).toEqual(zones[0]?.dates);
  });
});
