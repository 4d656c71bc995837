import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOfMonths } from '../../src/model/days.ts';
import { ZOOMS } from '../../src/plan/home.ts';
import { decodeAddress, encodeAddress } from '../../src/state/address.ts';
import { OPEN_SIEVE, tidied } from '../../src/state/sieve.ts';
import { NOTHING, sorted } from '../../src/state/view.ts';
import addresses from '../fixtures/addresses.json' with { type: 'json' };
import { known, layerIds } from '../fixtures/real-atlas.ts';

const LONGEST_SIEVE = {
  time: daysOfMonths(2001 * 12 + 1, 2025 * 12 + 9),
  undated: false,
  facets: tidied(known.facets),
};

/** On the globe MapLibre lets the middle of the map come near the poles. */
const FARTHEST_LATITUDE = 89.9;

test.each(addresses)('the published address "#$hash" still shows what it showed', ({ hash, camera, shown, mark }) => {
  const view = {
    sieve: OPEN_SIEVE,
    camera,
    layers: sorted(shown ?? layerIds),
    selection: mark === null ? NOTHING : { type: 'mark', id: mark },
  };
  expect(decodeAddress(`#${hash}`, known)).toEqual({ view, complaints: [] });
});

test('no honest address of the real atlas is too long to be read', () => {
  const camera = { lon: -179.999, lat: -84.999, zoom: 9.99 };
  const longest = [...known.layers].sort((one, other) => other.length - one.length).slice(0, -1);
  for (const id of [...(known.marks as ReadonlyMap<string, unknown>).keys()]) {
    const view = { camera, layers: sorted(longest), selection: { type: 'mark', id } as const, sieve: LONGEST_SIEVE };
    expect(decodeAddress(encodeAddress(view, known), known)).toEqual({ view, complaints: [] });
  }
});

test('every camera that the map can come to has an address that is read without complaint', () => {
  const lat = fc.double({ min: -FARTHEST_LATITUDE, max: FARTHEST_LATITUDE, noNaN: true });
  const above = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(lat, above, (latitude, share) => {
      // On the globe MapLibre lets the zoom sink towards the poles, so that the globe keeps its size.
      const least = ZOOMS.min + Math.log2(Math.cos((latitude * Math.PI) / 180));
      const camera = { lon: 0, lat: latitude, zoom: least + share * (ZOOMS.max - least) };
      const address = encodeAddress({ camera, layers: layerIds, selection: NOTHING, sieve: OPEN_SIEVE }, known);
      const { view, complaints } = decodeAddress(address, known);
      expect(complaints).toEqual([]);
      expect(view.camera).not.toBeNull();
    }),
  );
});
