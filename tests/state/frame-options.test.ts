import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameParts, readFrameOptions, USUAL_FRAME } from '../../src/state/frame-options.ts';
import { frameOptions } from '../fixtures/views.ts';

const read = (text: string) => readFrameOptions(new URLSearchParams(text));

describe('the options of a frame', () => {
  test('come back as they were written; usual ones are left out', () => {
    fc.assert(
      fc.property(frameOptions, (options) => {
        expect(read(frameParts(options).join('&'))).toEqual({ options, isBroken: false });
      }),
    );
    expect(frameParts(USUAL_FRAME)).toEqual([]);
  });

  test.each([
    'theme=pink',
    'theme=',
    'theme=url(x)',
    'activate=now',
    'controls=1',
    'controls=__proto__',
    'activate=toString',
  ])('are as usual, and it is told, where "%s" asks for something that is none of them', (text) => {
    expect(read(text)).toEqual({ options: USUAL_FRAME, isBroken: true });
  });

  test('are each read for itself', () => {
    expect(read('theme=dark&activate=soon').options).toEqual({ ...USUAL_FRAME, theme: 'dark' });
  });

  test('are never anything else, whatever an address says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { theme, activate, controls } = read(text).options;
        expect(['auto', 'light', 'dark']).toContain(theme);
        expect(['view', 'click', 'never']).toContain(activate);
        expect([true, false]).toContain(controls);
      }),
    );
  });
});
