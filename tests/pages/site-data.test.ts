import { describe, expect, test } from 'vitest';
import { joinShapes } from '../../src/model/shapes.ts';
import { partSite } from '../../src/pages/site-data.ts';
import { atlas, lane } from '../fixtures/real-atlas.ts';
import { extents } from '../fixtures/real-map.ts';

describe('partSite', () => {
  const { page, live } = partSite(atlas.data, lane, extents);

  test('loses nothing: what the page has and what the live map brings are the whole evidence', () => {
    expect(joinShapes(page.atlas, live.shapes)).toEqual(atlas.data);
    expect(live.lane).toEqual(lane);
  });

  test('tells the page how far each mark reaches, and how long the lane is', () => {
    expect(Object.keys(page.extents).sort()).toEqual([...atlas.marks.keys()].sort());
    expect(page.lane).toEqual(lane.features[0]?.properties);
  });

  test('refuses a lane without a line', () => {
    expect(() => partSite(atlas.data, { type: 'FeatureCollection', features: [] }, extents)).toThrow('no line');
  });
});
