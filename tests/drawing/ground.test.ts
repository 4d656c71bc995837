import { describe, expect, test } from 'vitest';
import { readGround } from '../../src/drawing/ground.ts';
import { toPlane } from '../../src/drawing/plane.ts';
import { isInside, readPath } from '../fixtures/path-data.ts';

describe('the ground', () => {
  const { land, borders } = readGround();
  const shores = readPath(land);

  test('is small enough to stand in every page', () => {
    expect(land.length).toBeLessThan(40_000);
    expect(borders.length).toBeLessThan(13_000);
  });

  test.each([
    ['Quito', [-78.52, -0.22]],
    ['Guayaquil', [-79.9, -2.17]],
    ['Bogotá', [-74.1, 4.6]],
    ['Madrid', [-3.7, 40.4]],
    ['New York', [-74.6, 41.5]],
    ['Canberra', [149.1, -35.3]],
  ] as const)('has %s on land', (_, at) => {
    expect(isInside(toPlane([...at]), shores)).toBe(true);
  });

  test.each([
    ['Pacific', [-100, 0]],
    ['Caribbean', [-75, 15]],
    ['Atlantic', [-40, 30]],
    ['Gulf of Guayaquil', [-80.9, -3.1]],
  ] as const)('has the %s at sea', (_, at) => {
    expect(isInside(toPlane([...at]), shores)).toBe(false);
  });

  test('has closed shores and open borders', () => {
    expect(shores.every(({ closed }) => closed)).toBe(true);
    expect(readPath(borders).some(({ closed }) => closed)).toBe(false);
  });
});
