import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAddress, encodeAddress, type Known, roundCamera } from '../../src/state/address.ts';
import { type FrameOptions, readFrameOptions, USUAL_FRAME } from '../../src/state/frame-options.ts';
import { OPEN_SIEVE } from '../../src/state/sieve.ts';
import { type Addressed, type Selection, sorted } from '../../src/state/view.ts';
import { ADDRESS_EXAMPLES, type AddressExample } from '../fixtures/address-examples.ts';
import { frameOptions, KNOWN, view } from '../fixtures/views.ts';

const DEFAULT: Addressed = {
  camera: null,
  layers: sorted(KNOWN.defaultLayers),
  selection: { type: 'none' },
  sieve: OPEN_SIEVE,
};

describe('an address', () => {
  test('brings back the view that was written, its camera rounded', () => {
    fc.assert(
      fc.property(view, ({ camera, layers, selection, sieve }) => {
        const written = encodeAddress({ camera, layers, selection, sieve }, KNOWN);
        const { view: read, complaints } = decodeAddress(written, KNOWN);
        expect(read).toEqual({ camera: camera === null ? null : roundCamera(camera), layers, selection, sieve });
        expect(complaints).toEqual([]);
      }),
    );
  });

  test('is the same one for the view that it brings back', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const address = encodeAddress(shown, KNOWN);
        expect(encodeAddress(decodeAddress(address, KNOWN).view, KNOWN)).toBe(address);
      }),
    );
  });

  test('has one order, and only characters that need no escape', () => {
    fc.assert(
      fc.property(view, (shown) => {
        expect(encodeAddress(shown, KNOWN)).toMatch(
          /^((mark|article)\/[a-z0-9-]+\/|disagreements\/|tour\/)?(#v=1(&at=-?[\d.]+,-?[\d.]+,[\d.]+)?(&layers=[a-z,-]+)?(&when=[0-9/-]+)?(&undated=no)?(&(article|sources|standing|kind|differing)=[a-z0-9,-]+)*(&(point|step)=[a-z0-9-]+)?)?$/,
        );
      }),
    );
  });

  test('does not depend on the order in which the layers were switched on', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const turned = { ...shown, layers: [...shown.layers].reverse() };
        expect(encodeAddress(turned, KNOWN)).toBe(encodeAddress(shown, KNOWN));
      }),
    );
  });

  test('leaves out what is as usual, and is empty when all is', () => {
    expect(encodeAddress(DEFAULT, KNOWN)).toBe('');
    expect(encodeAddress({ ...DEFAULT, layers: [...DEFAULT.layers].reverse() }, KNOWN)).toBe('');
    expect(encodeAddress({ ...DEFAULT, selection: { type: 'mark', id: 'manta-port' } }, KNOWN)).toBe(
      'mark/manta-port/',
    );
  });

  test('tells no layer from the usual layers', () => {
    const none = encodeAddress({ ...DEFAULT, layers: [] }, KNOWN);
    expect(none).toBe('#v=1&layers=none');
    expect(decodeAddress(none, KNOWN)).toEqual({ view: { ...DEFAULT, layers: [] }, complaints: [] });
    expect(decodeAddress('', KNOWN)).toEqual({ view: DEFAULT, complaints: [] });
  });

  test('has no negative zero', () => {
    const camera = { lon: -0.0001, lat: -0, zoom: 3 };
    expect(encodeAddress({ ...DEFAULT, camera }, KNOWN)).toBe('#v=1&at=0,0,3');
    expect(Object.values(roundCamera(camera)).some((value) => Object.is(value, -0))).toBe(false);
  });

  test('is read the same with its commas escaped, as mail and chat programs do', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const address = encodeAddress(shown, KNOWN);
        expect(decodeAddress(address.replaceAll(',', '%2C'), KNOWN)).toEqual(decodeAddress(address, KNOWN));
      }),
    );
  });
});

describe('in a frame, which has no pages', () => {
  const framed = (frame: FrameOptions): Known => ({ ...KNOWN, frame });

  test('a chosen mark, step or point stands in the hash', () => {
    const written = (selection: Selection) => encodeAddress({ ...DEFAULT, selection }, framed(USUAL_FRAME));
    expect(written({ type: 'mark', id: 'manta-port' })).toBe('#v=1&mark=manta-port');
    expect(written({ type: 'tour', at: 'the-vote' })).toBe('#v=1&step=the-vote');
    expect(written({ type: 'disagreements', at: 'who-asked' })).toBe('#v=1&point=who-asked');
  });

  test('what was written comes back, however the frame shows the map, and keeps the options', () => {
    fc.assert(
      fc.property(view, frameOptions, ({ camera, layers, selection, sieve }, options) => {
        fc.pre(selection.type !== 'article');
        const address = encodeAddress({ camera, layers, selection, sieve }, framed(options));
        const read = decodeAddress(address, framed(USUAL_FRAME));
        const isPlace = selection.type === 'mark' || ('at' in selection && selection.at !== null);
        expect(read.complaints).toEqual([]);
        expect(read.view.selection).toEqual(isPlace ? selection : { type: 'none' });
        expect(readFrameOptions(new URLSearchParams(address.slice(1)))).toEqual({ options, isBroken: false });
      }),
    );
  });

  test('an option that is none is complained of', () => {
    expect(decodeAddress('#v=1&theme=pink', framed(USUAL_FRAME)).complaints).toEqual(['frame']);
    expect(decodeAddress('#v=1&theme=pink', KNOWN).complaints).toEqual([]);
  });
});

describe('a path', () => {
  test.each([
    ['mark/manta-port/', { type: 'mark', id: 'manta-port' }, []],
    ['mark/manta-port/index.html', { type: 'mark', id: 'manta-port' }, []],
    ['article/ap-2025/', { type: 'article', id: 'ap-2025' }, []],
    ['index.html', { type: 'none' }, []],
    ['mark/no-such-mark/', { type: 'none' }, ['path']],
    ['mark/__proto__/', { type: 'none' }, ['path']],
    ['article/manta-port/', { type: 'none' }, ['path']],
    ['mark/manta-port', { type: 'none' }, ['path']],
    ['nowhere/', { type: 'none' }, ['path']],
  ] as const)('"%s" names what is chosen', (path, selection, complaints) => {
    expect(decodeAddress(path, KNOWN)).toEqual({ view: { ...DEFAULT, selection }, complaints });
    expect(decodeAddress(`${path}#v=1&layers=none`, KNOWN)).toEqual({
      view: { ...DEFAULT, layers: [], selection },
      complaints,
    });
  });

  test('gives way to the mark in an older address', () => {
    const { view: read } = decodeAddress('mark/manta-port/#v=1&mark=manta-city', KNOWN);
    expect(read.selection).toEqual({ type: 'mark', id: 'manta-city' });
  });
});

describe('a broken address', () => {
  test.each<AddressExample>(ADDRESS_EXAMPLES)(
    '"$hash" complains of $complaints',
    ({ hash, view: expected, complaints }) => {
      expect(decodeAddress(`#${hash}`, KNOWN)).toEqual({ view: { ...DEFAULT, ...expected }, complaints });
    },
  );

  test('never throws, and always gives a view that can be shown', () => {
    const field = fc.constantFrom('v', 'at', 'layers', 'mark', '__proto__', 'constructor');
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('NaN', '-Infinity,0,5', '%E0%A4%A', '1e999,1,1'),
    );
    const fields = fc.array(
      fc.tuple(field, value).map((pair) => pair.join('=')),
      { maxLength: 8 },
    );
    const hash = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fields.map((parts) => parts.join('&')),
    );
    fc.assert(
      fc.property(hash, (text) => expectShowable(decodeAddress(`#${text}`, KNOWN).view, KNOWN)),
      { numRuns: 1000 },
    );
  });

  test('of ten thousand characters is not even read', () => {
    for (const long of ['&mark='.repeat(2000), `layers=${'manta,'.repeat(2000)}`, `mark=${'%'.repeat(10_000)}`])
      expect(decodeAddress(`#${long}`, KNOWN)).toEqual({ view: DEFAULT, complaints: ['address'] });
  });

  test('is read the same among fields that are no part of it', () => {
    fc.assert(
      fc.property(view, (seen) => {
        const intact = encodeAddress(seen, KNOWN);
        const without = decodeAddress(
          `${intact}${intact.includes('#') ? '&' : '#'}unheard=of&utm_source=letter`,
          KNOWN,
        );
        expect(without).toEqual(decodeAddress(intact, KNOWN));
      }),
    );
  });

  test('names a point of the list of disagreements, or leads to its beginning and complains', () => {
    const read = (hash: string) => decodeAddress(`disagreements/${hash}`, KNOWN);
    expect(read('#point=who-asked')).toMatchObject({
      view: { selection: { type: 'disagreements', at: 'who-asked' } },
      complaints: [],
    });
    for (const point of ['nobody', '', '__proto__', 'constructor'])
      expect(read(`#v=1&point=${point}`)).toMatchObject({
        view: { selection: { type: 'disagreements', at: null } },
        complaints: ['point'],
      });
  });
});

function expectShowable({ camera, layers, selection }: Addressed, known: Known): void {
  if (camera !== null) expect(Object.values(camera).every(Number.isFinite)).toBe(true);
  expect(layers).toEqual(sorted(layers));
  expect(layers.every((layer) => known.layers.includes(layer))).toBe(true);
  if (selection.type === 'mark') expect(known.marks.has(selection.id)).toBe(true);
  if (selection.type === 'article') expect(known.articles.has(selection.id)).toBe(true);
  if (selection.type === 'disagreements' && selection.at !== null)
    expect(known.disagreements.has(selection.at)).toBe(true);
}
