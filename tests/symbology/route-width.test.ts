import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNITS } from '../../src/model/vocabulary.ts';
import { ribbonWidth } from '../../src/symbology/route-width.ts';
import { atlas, isRoute } from '../fixtures/real-atlas.ts';

function widthOf(value: number, unit: (typeof UNITS)[number] = 't'): number {
  return ribbonWidth({ quantity: { value, unit, qualifier: 'exactly' } });
}

test('only tons become a width', () => {
  expect(ribbonWidth({})).toBe(0);
  expect(ribbonWidth({ quantity: undefined })).toBe(0);
  for (const unit of UNITS) {
    if (unit === 't') expect(widthOf(6, unit)).toBeGreaterThan(0);
    else expect(widthOf(6, unit)).toBe(0);
  }
});

test('more tons are wider, and it is the area that grows evenly: four times the load, twice the width', () => {
  const tons = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(tons, fc.double({ min: 1.01, max: 10, noNaN: true }), (one, times) => {
      expect(widthOf(one)).toBeLessThan(widthOf(one * times));
      expect(widthOf(4 * one) / widthOf(one)).toBeCloseTo(2, 9);
    }),
  );
  expect(widthOf(0)).toBe(0);
});

test('the qualifier does not change the width', () => {
  const quantity = { value: 6, unit: 't' } as const;
  expect(ribbonWidth({ quantity: { ...quantity, qualifier: 'more-than' } })).toBe(widthOf(6));
});

test('no ribbon of the evidence is wider than a symbol, nor too thin to be seen', () => {
  const widths = atlas.data.marks
    .filter(isRoute)
    .map(ribbonWidth)
    .filter((width) => width > 0);
  expect(widths.length).toBeGreaterThan(0);
  for (const width of widths) {
    expect(width).toBeLessThanOrEqual(24);
    expect(width).toBeGreaterThanOrEqual(3);
  }
});
