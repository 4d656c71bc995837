import { describe, expect, it } from 'vitest';
import { formatFigure, formatTable } from './report.ts';
import { mediansOf, type Row, type Visit, verdict } from './targets.ts';

const ROW: Row = { name: 'visible', title: 'Map visible', unit: 'ms', limits: { maplibre: 0.2, leaflet: 1 } };

/** A visit of which nothing was measured but when its map was visible. */
function visit(subject: Visit['subject'], condition: Visit['condition'], visible: number | undefined): Visit {
  const nothing = { firstPaint: 0, largestPaint: 0, live: 0, bytesVisible: 0, requestsVisible: 0, bytesLive: 0 };
  const none = { requestsLive: 0, longestTask: 0, blocking: 0, heap: 0 };
  return { subject, condition, round: 1, quiet: true, visible, ...nothing, ...none };
}

describe('the table', () => {
  it('has even columns, words to the left and figures to the right', () => {
    const table = formatTable([
      ['figure', 'site', 'target'],
      ['Map visible', '1 ms', 'met'],
    ]);
    expect(table.split('\n')).toEqual([
      '| figure      | site | target |',
      '| ----------- | ---: | ------ |',
      '| Map visible | 1 ms | met    |',
    ]);
  });

  it.each([
    [12.34, 'ms', '12.3 ms'],
    [1234.5, 'ms', '1235 ms'],
    [123_456, 'kB', '123 kB'],
    [10_240_000, 'MB', '10.2 MB'],
    [30, 'count', '30'],
    [undefined, 'ms', '–'],
  ] as const)('writes %j in %s as %s', (figure, unit, text) => {
    expect(formatFigure(figure, unit)).toBe(text);
  });
});

describe('the verdict', () => {
  const visits = [
    ...[300, 100, 200].map((visible) => visit('site', 'slow', visible)),
    ...[900, 1100, 1000].map((visible) => visit('maplibre', 'slow', visible)),
    visit('leaflet', 'slow', 150),
    visit('site', 'unthrottled', 7),
  ];

  it('rests on the medians of one condition', () => {
    const medians = mediansOf(visits, 'slow', 'visible');
    expect(medians).toEqual({ site: 200, maplibre: 1000, leaflet: 150 });
    expect(verdict(ROW, medians)).toBe('≤ 0.2 × MapLibre: met; ≤ 1 × Leaflet: missed');
  });

  it('says what is not there instead of judging it', () => {
    const medians = mediansOf([visit('site', 'slow', undefined), ...visits.slice(3)], 'slow', 'visible');
    expect(verdict(ROW, medians)).toBe('≤ 0.2 × MapLibre: not there; ≤ 1 × Leaflet: not there');
  });

  it('is silent about figures without a limit', () => {
    expect(verdict({ name: 'heap', title: 'Heap', unit: 'MB' }, mediansOf(visits, 'slow', 'heap'))).toBe('');
  });
});
