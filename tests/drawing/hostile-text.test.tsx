import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Drawing, layOut } from '../../src/drawing/drawing.tsx';
import type { GroundNames } from '../../src/drawing/ground-labels.ts';
import { pageMedium } from '../../src/drawing/medium.ts';
import { createAtlas } from '../../src/model/atlas.ts';
import { drawAtlas } from '../../src/symbology/features.ts';
import { PLATEAU } from '../../src/symbology/sizes.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { tagsOf, textOf } from '../fixtures/markup.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const HOSTILE = `<img src=x onerror="alert(1)"> & </text></svg><script>alert('2')</script>`;
/** Another one for the ground, which does not repeat what marks are called. */
const OF_GROUND = `${HOSTILE} of the ground`;
const BOTH = { en: HOSTILE, es: HOSTILE };

const hostile = createAtlas({ ...atlas.data, marks: atlas.data.marks.map((mark) => ({ ...mark, name: BOTH })) });
const ground = { land: '', borders: '' };
const names: GroundNames = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [-30, 30] },
      properties: { kind: 'sea', rank: 1, minzoom: 0, maxzoom: 9, name_en: OF_GROUND, name_es: OF_GROUND },
    },
  ],
};

const NO_LANE = { type: 'LineString' as const, coordinates: [] };

describe.each(LANGUAGES)('hostile names on the drawn map in %s', (language) => {
  const drawn = drawAtlas(hostile, language, dictionaryOf(language));
  const sheet = layOut({ atlas: hostile, drawn, ground, lane: NO_LANE, names, language });
  const html = render(
    <Drawing sheet={sheet} medium={pageMedium(PLATEAU.min)} hrefOf={(id) => `mark/${id}/`} chosen={undefined} />,
  );

  test('make no element, and no attribute that acts', () => {
    const known = ['svg', 'g', 'defs', 'pattern', 'path', 'use', 'a', 'circle', 'text', 'tspan'];
    for (const { name, attributes } of tagsOf(html)) {
      expect(known).toContain(name);
      for (const attribute of attributes.keys()) expect(attribute).not.toMatch(/^on/i);
    }
  });

  test('are written as the text that they are, those of marks as that of the ground', () => {
    const lines = textOf(html.replaceAll('</tspan>', ' ')).replace(/\s+/g, ' ').toLowerCase();
    const found = lines.split(HOSTILE.toLowerCase()).length - 1;
    const named = sheet.labels.filter(({ label }) => label.text.startsWith(HOSTILE));
    expect(found).toBe(named.length);
    expect(named.some(({ label }) => label.mark === undefined)).toBe(true);
    expect(named.length).toBeGreaterThan(20);
  });
});
