import { describe, expect, test } from 'vitest';
import { joinShapes } from '../../src/model/shapes.ts';
import { partSite } from '../../src/pages/site-data.ts';
import { drawAtlas } from '../../src/symbology/features.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { atlas, lane } from '../fixtures/real-atlas.ts';
import { drawnIn, extents } from '../fixtures/real-map.ts';

describe('partSite', () => {
  const names = { en: drawnIn('en').names, es: drawnIn('es').names };
  const { page, live } = partSite(atlas.data, lane, extents, names);

  test('loses nothing: what the page has and what the live map brings are the whole evidence', () => {
    expect(joinShapes(page.atlas, live.shapes)).toEqual(atlas.data);
    expect(live.lane).toEqual(lane);
  });

  test('tells the page how far each mark reaches, and how long the lane is', () => {
    expect(Object.keys(page.extents).sort()).toEqual([...atlas.marks.keys()].sort());
    expect(page.lane).toEqual(lane.features[0]?.properties);
  });

  test.each(LANGUAGES)('is all that the live map needs to draw what the page drew, in %s', (language) => {
    const drawn = drawAtlas(atlas, language, dictionaryOf(language), live.names[language]);
    expect(drawn).toEqual(drawnIn(language));
    expect(drawAtlas(atlas, language, dictionaryOf(language), {})).not.toEqual(drawnIn(language));
  });

  test('refuses a lane without a line', () => {
    expect(() => partSite(atlas.data, { type: 'FeatureCollection', features: [] }, extents, names)).toThrow('no line');
  });
});
