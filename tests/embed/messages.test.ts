import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTRACT, readFrameMessage, readShowMessage } from '../../src/embed/messages.ts';

const word = fc.string({ maxLength: 60 });
const wanted = fc.record(
  { mark: fc.option(word), layers: fc.array(word, { maxLength: 20 }), when: fc.option(word), step: word },
  { requiredKeys: [] },
);

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
