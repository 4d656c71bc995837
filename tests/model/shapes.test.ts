import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileAtlas } from '../../src/data/compile-atlas.ts';
import { readGeodata } from '../../src/data/read-geodata.ts';
import { positionsOf } from '../../src/geo/extent.ts';
import { joinShapes, partShapes } from '../../src/model/shapes.ts';
import { deepFrozen } from '../fixtures/views.ts';

const whole = deepFrozen(compileAtlas(readGeodata(join(import.meta.dirname, '../../geodata'))));
const parted = partShapes(whole);

describe('partShapes and joinShapes', () => {
  test('are each the inverse of the other', () => {
    expect(joinShapes(parted.atlas, parted.shapes)).toEqual(whole);
  });

  test('leave everything but the outlines in the evidence, types of geometry included', () => {
    const withoutCoordinates = ({ marks, ...rest }: typeof whole) => ({
      ...rest,
      marks: marks.map(({ geometry, ...mark }) => ({ ...mark, type: geometry.type })),
    });
    expect(withoutCoordinates(parted.atlas)).toEqual(withoutCoordinates(whole));
  });

  test('keep with the evidence the points and the ends of routes, and nothing larger', () => {
    for (const { id, geometry } of parted.atlas.marks) {
      expect(positionsOf(geometry).length === 0, id).toBe(id in parted.shapes);
      expect(positionsOf(geometry).length).toBeLessThan(10);
    }
    expect(Object.keys(parted.shapes).length).toBeGreaterThan(3);
  });
});
