import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { expect, test } from 'vitest';
import { toPixels } from '../../src/geo/free-place.ts';
import { PLATEAU } from '../../src/symbology/sizes.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { drawnIn } from '../fixtures/real-map.ts';

/** Countries in which marks lie somewhere, and the one in which many do. */
const holding = atlas.data.marks.flatMap((mark) =>
  mark.kind !== 'route' && mark.within !== undefined ? [mark.within] : [],
);
const ECUADOR = 'ecuador';

test.each(LANGUAGES)(
  'in %s the name of the country of many lines is crossed by none of them, in its own land',
  (language) => {
    const drawn = drawnIn(language);
    const near = drawn.byMark
      .get(ECUADOR)
      ?.find(({ properties }) => properties.part === 'area-name' && properties.far === false);
    const [lon = 0, lat = 0] = near?.geometry.type === 'Point' ? near.geometry.coordinates : [];
    const geometry = atlas.marks.get(ECUADOR)?.geometry;
    if (geometry?.type !== 'MultiPolygon' && geometry?.type !== 'Polygon') throw new Error('Ecuador has no area');
    expect(booleanPointInPolygon([lon, lat], geometry)).toBe(true);
    for (const zoom of [PLATEAU.min + 0.6, PLATEAU.min + 0.8, PLATEAU.min + 1]) {
      const [x, y] = toPixels([lon, lat], zoom);
      // The middle of the name stands above its place.
      const crossing = [...drawn.curves].filter(([, { line }]) =>
        line.some((position) => {
          const [px, py] = toPixels(position, zoom);
          return Math.abs(px - x) < 36 && Math.abs(py - (y - 14)) < 7;
        }),
      );
      expect(crossing.map(([id]) => id)).toEqual([]);
    }
  },
);

test('countries without a tray are named at their middle, near and far', () => {
  for (const { id, kind, anchor } of atlas.data.marks) {
    if (kind !== 'country' || holding.includes(id)) continue;
    const places = (drawnIn('en').byMark.get(id) ?? []).flatMap(({ geometry, properties }) =>
      properties.part === 'area-name' && geometry.type === 'Point' ? [geometry.coordinates] : [],
    );
    expect(places, id).toEqual([anchor, anchor]);
  }
});
