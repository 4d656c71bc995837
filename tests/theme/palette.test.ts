import { describe, expect, test } from 'vitest';
import { HUES, PALETTES, THEMES } from '../../src/theme/palette.ts';
import { contrast, difference, VISIONS } from '../fixtures/colour.ts';
import { pairs } from '../fixtures/positions.ts';

/** Two hues nearer than this in CIE Lab are taken for one at the size of a line on a map. */
const TOLD_APART = 12;

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

  test.each(['ink', 'inkSoft', 'focus'] as const)('shows %s at 4.5 to 1 or more on both papers', (ink) => {
    expect(contrast(palette[ink], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[ink], palette.paperRaised)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['placeLabel', 'land', 4.5],
    ['countryLabel', 'land', 3],
    ['seaLabel', 'sea', 3],
    ['ink', 'halo', 4.5],
  ] as const)('shows %s on %s at %d to 1 or more', (label, ground, least) => {
    expect(contrast(palette[label], palette[ground])).toBeGreaterThanOrEqual(least);
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
