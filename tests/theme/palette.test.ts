import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groundLabels } from '../../src/drawing/ground-labels.ts';
import { markLabels } from '../../src/drawing/mark-labels.ts';
import { HUES, PALETTES, THEMES } from '../../src/theme/palette.ts';
import { contrast, difference, VISIONS } from '../fixtures/colour.ts';
import { pairs } from '../fixtures/positions.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { drawnIn, styleOf } from '../fixtures/real-map.ts';

/** Two hues nearer than this in CIE Lab are taken for one at the size of a line on a map. */
const TOLD_APART = 12;

const groundNames = JSON.parse(readFileSync(join(import.meta.dirname, '../../public/basemap/labels.geojson'), 'utf8'));

/** All colours that an expression of a style can come to. */
function coloursIn(value: unknown): string[] {
  return JSON.stringify(value ?? '').match(/#[0-9a-f]{6}/g) ?? [];
}

test('the ruler is right: black on white is 21 to 1, and no colour differs from itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  for (const vision of Object.values(VISIONS)) {
    expect(difference('#000000', '#ffffff', vision)).toBeCloseTo(100, 1);
    expect(difference('#963a1c', '#963a1c', vision)).toBe(0);
  }
});

test('the ruler sees that red and green of one lightness are one to a reader without red or green', () => {
  const { deuteranopia, 'full colour': full, tritanopia } = VISIONS;
  if (deuteranopia === undefined || full === undefined || tritanopia === undefined)
    throw new Error('a vision is missing');
  const [red, green] = ['#c05a3c', '#7d7b2e'];
  expect(difference(red, green, full)).toBeGreaterThan(30);
  expect(difference(red, green, deuteranopia)).toBeLessThan(TOLD_APART);
  expect(difference(red, green, tritanopia)).toBeGreaterThan(TOLD_APART);
});

describe.each(THEMES)('the %s palette', (theme) => {
  const palette = PALETTES[theme];

  test('has colours of six hexadecimal digits', () => {
    for (const [name, colour] of Object.entries(palette)) expect(colour, name).toMatch(/^#[0-9a-f]{6}$/);
  });

  test.each(HUES)('shows %s at 3 to 1 or more on land and on sea', (hue) => {
    expect(contrast(palette[hue], palette.land)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette[hue], palette.sea)).toBeGreaterThanOrEqual(3);
  });

  test.each(['ink', 'inkSoft', 'focus'] as const)('shows lines in %s at 3 to 1 or more on land and on sea', (line) => {
    expect(contrast(palette[line], palette.land)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette[line], palette.sea)).toBeGreaterThanOrEqual(3);
  });

  test.each(HUES)('shows %s at 3 to 1 or more in the legend and in lists, whatever row they stand in', (hue) => {
    expect(contrast(palette[hue], palette.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette[hue], palette.paperRaised)).toBeGreaterThanOrEqual(3);
  });

  test.each(['ink', 'inkSoft', 'focus'] as const)('shows %s at 4.5 to 1 or more on both papers', (ink) => {
    expect(contrast(palette[ink], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[ink], palette.paperRaised)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['placeLabel', 'land'],
    ['countryLabel', 'land'],
    ['seaLabel', 'sea'],
    ['ink', 'halo'],
  ] as const)('shows words in %s on %s at 4.5 to 1 or more', (label, ground) => {
    expect(contrast(palette[label], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test('sets every word of the drawn map at 4.5 to 1 or more against the halo around its letters', () => {
    const labels = [...markLabels(drawnIn('en')), ...groundLabels(groundNames, atlas, 'en')];
    const faint = labels.filter(({ colour, halo }) => contrast(palette[colour], palette[halo]) < 4.5);
    expect(labels.length).toBeGreaterThan(50);
    expect([...new Set(faint.map(({ colour, halo }) => `${colour} on ${halo}`))]).toEqual([]);
  });

  test('sets every word of the live map so too, in whatever hue', () => {
    const words = styleOf({ theme }).layers.flatMap(({ id, paint }) => {
      const { 'text-color': colour, 'text-halo-color': halo } = (paint ?? {}) as Record<string, unknown>;
      return coloursIn(colour).flatMap((one) =>
        coloursIn(halo).map((ground) => ({ id, ratio: contrast(one, ground) })),
      );
    });
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });

  test.each(Object.keys(VISIONS))('keeps every two hues apart for a reader with %s', (name) => {
    const vision = VISIONS[name];
    if (vision === undefined) throw new Error(name);
    const tooNear = pairs(HUES).flatMap(([one, other]) => {
      const distance = difference(palette[one], palette[other], vision);
      return distance < TOLD_APART ? [`${one} and ${other}: ${distance.toFixed(1)}`] : [];
    });
    expect(tooNear).toEqual([]);
  });
});
