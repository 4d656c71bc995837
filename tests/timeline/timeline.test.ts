import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { countByYear, datedRecords } from '../../src/model/dated-records.ts';
import { daysOfMonths, yearsOf } from '../../src/model/days.ts';
import { spanOf } from '../../src/model/presence.ts';
import { OPEN_SIEVE, type Sieve } from '../../src/state/sieve.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { Timeline, type TimelineProps } from '../../src/timeline/timeline.tsx';
import { atlas } from '../fixtures/real-atlas.ts';
import { OVERVIEW } from '../fixtures/rendered-panel.tsx';

function timeline(language: Language, sieve: Sieve = OPEN_SIEVE, more: Partial<TimelineProps> = {}): string {
  const words = dictionaryOf(language);
  const view = { ...OVERVIEW, sieve };
  return render(h(Timeline, { atlas, view, language, words, sift: () => undefined, isInert: false, ...more }));
}

const inputs = (markup: string): string[] => markup.match(/<input[^>]*type="range"[^>]*>/g) ?? [];

describe.each(LANGUAGES)('the control of time in %s', (language) => {
  test('has two ends that say in words where they stand', () => {
    const sieve = { ...OPEN_SIEVE, time: daysOfMonths(1999 * 12, 2009 * 12 + 11) };
    const [start = '', end = ''] = inputs(timeline(language, sieve));
    const words = {
      en: ['from January 1999', 'to December 2009'],
      es: ['desde enero de 1999', 'hasta diciembre de 2009'],
    };
    expect(start).toContain(`aria-valuetext="${words[language][0]}"`);
    expect(end).toContain(`aria-valuetext="${words[language][1]}"`);
    expect([start, end].every((input) => /aria-label="[^"]+"/.test(input))).toBe(true);
  });

  test('says of a year without a date that no passage speaks of it', () => {
    const counts = countByYear(datedRecords(atlas), yearsOf(spanOf(atlas)));
    const titles = [...timeline(language).matchAll(/data-year="(\d+)" title="([^"]*)"/g)];
    expect(titles).toHaveLength(counts.length);
    for (const [index, { year, stated, inferred }] of counts.entries()) {
      const [, named, title = ''] = titles[index] ?? [];
      expect(named).toBe(String(year));
      expect(title.includes(dictionaryOf(language).time.silence(String(year)))).toBe(stated + inferred === 0);
    }
  });
});

test('bars are as high as there are dates, those that are stated below the others', () => {
  const markup = timeline('en');
  const bars = (kind: string) =>
    [...markup.matchAll(new RegExp(`class="time-${kind}"[^>]*? y="?([\\d.]+)"?[^>]*? height="?([\\d.]+)"?`, 'g'))].map(
      ([, y, height]) => ({ y: Number(y), height: Number(height) }),
    );
  const counts = countByYear(datedRecords(atlas), yearsOf(spanOf(atlas)));
  const most = Math.max(...counts.map(({ stated, inferred }) => stated + inferred));
  const stated = counts.filter((count) => count.stated > 0);
  expect(bars('stated')).toHaveLength(stated.length);
  for (const [index, bar] of bars('stated').entries()) {
    expect(bar.height).toBeCloseTo((100 * (stated[index]?.stated ?? 0)) / most, 1);
    expect(bar.y + bar.height).toBeCloseTo(100, 1);
  }
  const inferred = counts.filter((count) => count.inferred > 0);
  for (const [index, bar] of bars('inferred').entries())
    expect(bar.height).toBeCloseTo((100 * (inferred[index]?.inferred ?? 0)) / most, 1);
});

test('offers all of time only where less shows, and to play only where things may move', () => {
  expect(timeline('en')).toMatch(/data-time="all"[^>]* aria-disabled="true"/);
  expect(timeline('en', { ...OPEN_SIEVE, time: daysOfMonths(2023 * 12, 2023 * 12 + 11) })).toMatch(
    /data-time="all"[^>]* aria-disabled="false"/,
  );
  expect(timeline('en')).not.toContain('data-time="play"');
  expect(timeline('en', OPEN_SIEVE, { playing: { isOn: false, toggle: () => undefined } })).toContain(
    'data-time="play"',
  );
});

test('is inert until the script has come', () => {
  expect(timeline('en', OPEN_SIEVE, { isInert: true })).toMatch(/<fieldset[^>]* disabled/);
  expect(timeline('en')).not.toMatch(/<fieldset[^>]* disabled/);
});
