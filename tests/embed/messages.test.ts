import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTRACT, readFrameMessage, readShowMessage } from '../../src/embed/messages.ts';

const word = fc.string({ maxLength: 60 });
const wanted = fc.record(
  { mark: fc.option(word), layers: fc.array(word, { maxLength: 20 }), when: fc.option(word), step: word },
  { requiredKeys: [] },
);

/** What a hostile page or frame puts where a word belongs. */
const hostile = fc.oneof(
  word,
  fc.anything(),
  fc.constantFrom(
    null,
    '__proto__',
    'constructor',
    'x'.repeat(100_000),
    '<img src=x onerror=alert(1)>',
    'javascript:1',
  ),
  fc.array(fc.oneof(word, fc.anything()), { maxLength: 60 }),
  fc.constant(Array(10_000).fill('manta')),
);
const KNOWN = ['mark', 'layers', 'when', 'step'] as const;
const UNKNOWN = ['url', 'html', '__proto__', 'constructor', 'toString'] as const;

/** An object some of whose fields are anything at all, those of prototypes included. */
const fields = (names: readonly string[]) => fc.dictionary(fc.constantFrom(...names), hostile);

/** A word that the contract takes, and one that stands for "none". */
const isShort = (value: unknown): boolean => typeof value === 'string' && value.length <= 200;
const isShortOrNull = (value: unknown): boolean => value === null || isShort(value);
const isShortList = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length <= 50 && value.every(isShort));
const SHAPES = { mark: isShortOrNull, layers: isShortList, when: isShortOrNull, step: isShort } as const;

describe('what a page asks of its frame', () => {
  test('is heard as it was said', () => {
    fc.assert(
      fc.property(wanted, (asked) => {
        expect(readShowMessage({ contract: CONTRACT, type: 'show', wanted: asked })).toEqual(asked);
      }),
    );
  });

  test('is nothing where it is anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readShowMessage(data)).toBeUndefined();
        expect(readFrameMessage(data)).toBeUndefined();
      }),
    );
  });

  test.each([
    [{ mark: 1 }],
    [{ mark: {} }],
    [{ mark: 'x'.repeat(201) }],
    [{ layers: 'manta' }],
    [{ layers: [1] }],
    [{ layers: Array(51).fill('manta') }],
    [{ when: 1999 }],
    [{ step: null }],
    [[]],
    [null],
  ])('is nothing where a part has not its shape: %j', (asked) => {
    expect(readShowMessage({ contract: CONTRACT, type: 'show', wanted: asked })).toBeUndefined();
  });

  test('brings nothing over but known parts of the known shape, whatever stands beside or in them', () => {
    fc.assert(
      fc.property(fields([...KNOWN, ...UNKNOWN]), fields(['wanted', 'contract']), (asked, beside) => {
        const heard = readShowMessage({ ...beside, contract: CONTRACT, type: 'show', wanted: asked });
        const given = KNOWN.filter((name) => Object.hasOwn(asked, name) && asked[name] !== undefined);
        const isWhole = given.every((name) => SHAPES[name](asked[name]));
        expect(heard).toEqual(isWhole ? Object.fromEntries(given.map((name) => [name, asked[name]])) : undefined);
        if (heard === undefined) return;
        expect(Object.getPrototypeOf(heard)).toBe(Object.prototype);
        expect(Object.keys(heard).sort()).toEqual([...given].sort());
      }),
      { numRuns: 500 },
    );
  });

  test('is nothing in another version, and brings over nothing that it does not know', () => {
    expect(readShowMessage({ contract: 'ecuador-in-transit/2', type: 'show', wanted: {} })).toBeUndefined();
    const more = { mark: 'a', url: 'https://elsewhere.example/', html: '<b>' };
    expect(readShowMessage({ contract: CONTRACT, type: 'show', wanted: more })).toEqual({ mark: 'a' });
  });
});

test.each([
  [{ type: 'ready' }, true],
  [{ type: 'mark', id: null }, true],
  [{ type: 'mark', id: 'a' }, true],
  [{ type: 'state', hash: '#v=1' }, true],
  [{ type: 'mark' }, false],
  [{ type: 'mark', id: 3 }, false],
  [{ type: 'state', hash: null }, false],
  [{ type: 'state', hash: 'x'.repeat(2001) }, false],
  [{ type: 'go', url: 'x' }, false],
])('of what a frame tells, %j is a message: %s', (message, isOne) => {
  expect(readFrameMessage({ contract: CONTRACT, ...message }) !== undefined).toBe(isOne);
});

test('of what a frame tells, only known kinds with parts of their shape are messages, and bring nothing else over', () => {
  const SHAPE = {
    ready: [],
    mark: [['id', isShortOrNull]],
    state: [['hash', (hash: unknown) => typeof hash === 'string' && /^(#|$)/.test(hash) && hash.length <= 2000]],
  } as const;
  const kind = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('ready', 'mark', 'state') },
    { weight: 1, arbitrary: hostile },
  );
  const hash = fc.oneof(
    word.map((text) => `#${text}`),
    fc.constant(`#${'x'.repeat(100_000)}`),
    hostile,
  );
  const parts = fields(['id', ...UNKNOWN]);
  fc.assert(
    fc.property(kind, fc.option(hash, { nil: undefined }), parts, (type, said, rest) => {
      const message: Readonly<Record<string, unknown>> = { ...rest, hash: said, contract: CONTRACT, type };
      const heard = readFrameMessage(message);
      const shape = Object.entries(SHAPE).find(([name]) => name === type)?.[1];
      const isWhole = shape?.every(([name, isIt]) => isIt(message[name])) ?? false;
      const told = Object.fromEntries((shape ?? []).map(([name]) => [name, message[name]]));
      expect(heard).toEqual(isWhole ? { contract: CONTRACT, type, ...told } : undefined);
      expect(heard === undefined || Object.keys(heard).length === 2 + (shape?.length ?? 0)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
