import { describe, expect, test } from 'vitest';
import { createAtlas } from '../../src/model/atlas.ts';
import { datedRecords } from '../../src/model/dated-records.ts';
import { daysOfMonths } from '../../src/model/days.ts';
import { OPEN_SIEVE } from '../../src/state/sieve.ts';
import { atlas, pageAtlas } from '../fixtures/real-atlas.ts';
import { evidencePanel, panelOf } from '../fixtures/rendered-panel.tsx';

const years = (first: number, last: number) => daysOfMonths(first * 12, last * 12 + 11);
const of = (first: number, last: number) => ({ sieve: { ...OPEN_SIEVE, time: years(first, last) } });
const found = (markup: string, attribute: string): string[] =>
  [...markup.matchAll(new RegExp(`${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

describe('the lists', () => {
  test('hold every mark when the sieve is open, and say nothing of it', () => {
    const panel = panelOf('en');
    expect(new Set(found(panel, 'data-row'))).toEqual(new Set(atlas.marks.keys()));
    expect(panel).not.toContain('sieve-note');
  });

  test('leave out what lies outside of the window, say how much shows and how to undo it', () => {
    const panel = panelOf('en', of(2000, 2008));
    expect(found(panel, 'data-row')).toContain('manta-us-base');
    expect(found(panel, 'data-row')).not.toContain('seizure-spain-2024');
    expect(panel).toMatch(/The map shows 2000 to 2008: 0 marks certainly, 1 possibly, \d+ undated/);
    expect(panel).toContain('data-sieve="open"');
  });

  test('show the status that a mark has at the end of the window', () => {
    const row = (panel: string) => /<tr data-row="manta-us-base".*?<\/tr>/s.exec(panel)?.[0];
    expect(row(panelOf('en', of(2000, 2008)))).toContain('reported');
    expect(row(panelOf('en'))).toContain('ended');
  });

  test('leave out undated marks where the reader says so', () => {
    const panel = panelOf('es', { sieve: { ...OPEN_SIEVE, undated: false } });
    expect(found(panel, 'data-row')).not.toContain('manta-city');
    expect(panel).toContain('sin fecha, ocultas');
    expect(panel).not.toMatch(/data-filter="undated" checked/);
  });
});

describe('the chronology', () => {
  test('lists every date once, oldest first', () => {
    const listed = found(panelOf('en'), 'data-dated');
    expect(listed).toEqual(datedRecords(atlas).map(({ record }) => record.id));
  });

  test('reaches as far as the window', () => {
    const panel = panelOf('en', of(1999, 2000));
    expect(found(panel, 'data-dated')).toEqual([
      'manta-us-base',
      'manta-base-duration',
      'manta-base-given-to-us-missions',
    ]);
    expect(found(panelOf('en', of(2010, 2026)), 'data-dated')).not.toContain('manta-us-base');
  });

  test('names the years to which nothing is dated, whatever is hidden', () => {
    const few = createAtlas({ ...pageAtlas.data, figures: [] });
    const silence = '2010 to 2022: no passage in the five articles';
    expect(panelOf('en', {}, few)).toContain(silence);
    expect(panelOf('en', { layers: [] }, few)).toContain(silence);
    expect(panelOf('en', { layers: [] })).not.toContain('class="silence"');
    expect(panelOf('en', of(2012, 2014), few)).toContain('2012 to 2014: no passage');
  });

  test('says which dates are inferred', () => {
    const panel = panelOf('en');
    const rowOf = (id: string) => new RegExp(`<li data-dated="${id}">.*?</li>`, 's').exec(panel)?.[0];
    expect(rowOf('military-agreement-signed-2023')).not.toContain('inferred');
    expect(rowOf('assembly-dissolved-2023')).toContain('inferred');
  });
});

test('a mark says what it was at the end of the window, and what became of it', () => {
  const then = evidencePanel('en', 'manta-us-base');
  expect(then).toMatch(/class="status-line">ended/);
});

test('the date of an event can be shown on the map', () => {
  const panel = evidencePanel('en', 'ecuador');
  for (const { id, when } of atlas.eventsByMark.get('ecuador') ?? [])
    expect(found(panel, 'data-then').includes(id)).toBe(when !== undefined);
});
