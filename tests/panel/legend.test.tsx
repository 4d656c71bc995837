import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { legendItems, symbolsInUse, widthItem } from '../../src/pages/legend-items.ts';
import { Legend } from '../../src/panel/legend.tsx';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { HUES } from '../../src/theme/palette.ts';
import { insides, textOf } from '../fixtures/markup.ts';
import { atlas } from '../fixtures/real-atlas.ts';

describe.each(LANGUAGES)('the legend in %s', (language) => {
  const words = dictionaryOf(language);
  const width = widthItem(atlas, language);
  const symbols = symbolsInUse(atlas);
  const html = render(<Legend items={legendItems} symbols={symbols} width={width} words={words} />);
  const entries = insides(html, '<li');

  test('has a picture and words for every entry', () => {
    expect(entries).toHaveLength(symbols.length + legendItems.length + 1);
    for (const entry of entries) {
      expect(entry).toContain('<svg');
      expect(textOf(entry)).toMatch(/\p{L}{3}/u);
    }
    expect(new Set(entries.map(textOf)).size).toBe(entries.length);
  });

  test('has no two pictures that are the same', () => {
    const pictures = entries.map((entry) => insides(entry, '<svg')[0]);
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  test('says how much the widest band means, and is silent where nothing has a width', () => {
    expect(textOf(html)).toContain(words.legend.width(width?.tons ?? 'unknown'));
    const without = render(<Legend items={legendItems} symbols={symbols} width={null} words={words} />);
    expect(insides(without, '<li')).toHaveLength(symbols.length + legendItems.length);
  });

  test('names the hues that carry evidence, each in its own colour', () => {
    const named = HUES.filter(
      (hue) => textOf(html).includes(words.legend.hues[hue]) && html.includes(`hue-dot-${hue}`),
    );
    expect(named).toEqual(expect.arrayContaining(['cocaine', 'movement', 'military', 'seizure']));
    const dots = [...html.matchAll(/hue-dot-\w+/g)].map(([dot]) => dot);
    expect(dots.length).toBeGreaterThan(3);
    expect(new Set(dots).size).toBe(dots.length);
  });
});
