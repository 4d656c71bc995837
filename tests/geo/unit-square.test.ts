import { geoMercator } from 'd3-geo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Extent, extentCentre } from '../../src/geo/extent.ts';
import { type Frame, fitExtent } from '../../src/geo/mercator.ts';
import { toUnitSquare } from '../../src/geo/unit-square.ts';
import { position } from '../fixtures/positions.ts';

/** The same projection, written by others. */
const reference = geoMercator()
  .scale(1 / (2 * Math.PI))
  .translate([0.5, 0.5]);

const extent: fc.Arbitrary<Extent> = fc
  .tuple(position(-70, 50), fc.double({ min: 0, max: 90, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }))
  .map(([[west = 0, south = 0], width, height]) => [west, south, west + width, south + height]);

test('toUnitSquare is the Mercator projection of d3-geo', () => {
  fc.assert(
    fc.property(position(-85, 85), ([lon = 0, lat = 0]) => {
      const [x, y] = toUnitSquare(lon, lat);
      const [theirX = Number.NaN, theirY = Number.NaN] = reference([lon, lat]) ?? [];
      expect(x).toBeCloseTo(theirX, 9);
      expect(y).toBeCloseTo(theirY, 9);
    }),
  );
});

test('the centre of an extent lies as far from its west as from its east, and from its south as from its north', () => {
  fc.assert(
    fc.property(extent, ([west, south, east, north]) => {
      const [x, y] = extentCentre([west, south, east, north]);
      const [left, bottom] = toUnitSquare(west, south);
      const [right, top] = toUnitSquare(east, north);
      expect(x - left).toBeCloseTo(right - x, 12);
      expect(bottom - y).toBeCloseTo(y - top, 12);
    }),
  );
});

test('the centre of an extent is where a camera looks that nothing covers', () => {
  const open: Frame = { width: 900, height: 700, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  fc.assert(
    fc.property(extent, (whole) => {
      const { lon, lat } = fitExtent(whole, open, { min: -20, max: 24 });
      const [x, y] = extentCentre(whole);
      expect(toUnitSquare(lon, lat)[0]).toBeCloseTo(x, 9);
      expect(toUnitSquare(lon, lat)[1]).toBeCloseTo(y, 9);
    }),
  );
});

test('the centre of a point is the point', () => {
  fc.assert(
    fc.property(position(-85, 85), ([lon = 0, lat = 0]) => {
      const [x, y] = extentCentre([lon, lat, lon, lat]);
      expect([x, y]).toEqual([...toUnitSquare(lon, lat)]);
    }),
  );
});
