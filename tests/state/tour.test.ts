import { describe, expect, test } from 'vitest';
import { shownMarks } from '../../src/state/sieve.ts';
import { shownAtStep } from '../../src/state/tour.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { atlas } from '../fixtures/real-atlas.ts';

const steps = atlas.data.tour;

describe('the tour', () => {
  test('has six to nine steps, each of two to four sentences in either language', () => {
    expect(steps.length).toBeGreaterThanOrEqual(6);
    expect(steps.length).toBeLessThanOrEqual(9);
    for (const { id, text } of steps)
      for (const language of LANGUAGES) {
        const sentences = text[language].replaceAll('EE. UU.', 'EEUU').match(/[.!?](?=\s|$)/g) ?? [];
        expect(sentences.length, id).toBeGreaterThanOrEqual(2);
        expect(sentences.length, id).toBeLessThanOrEqual(4);
      }
  });

  test('shows at each step every mark that it looks at', () => {
    for (const { id, marks } of steps) {
      const shown = shownAtStep(atlas, { type: 'tour', at: id });
      if (shown === undefined) throw new Error(`${id} shows nothing`);
      const ids = shownMarks(atlas, shown).map((mark) => mark.id);
      expect(ids, id).toEqual(expect.arrayContaining([...marks]));
      expect(shown.lit).toEqual(marks);
    }
  });

  test('goes forward in time wherever it names one', () => {
    const ends = steps.flatMap(({ when }) => (when === undefined ? [] : [when.split('/').at(-1) ?? '']));
    const last = ends.map((end) => (end.length === 4 ? `${end}-12` : end));
    expect(last).not.toContain('');
    expect(last.at(-1)).toBe([...last].sort().at(-1));
  });

  test('shows nothing of its own at its beginning, at a step that there is not, and elsewhere', () => {
    for (const selection of [
      { type: 'tour', at: null },
      { type: 'tour', at: 'no-such-step' },
      { type: 'none' },
    ] as const)
      expect(shownAtStep(atlas, selection)).toBeUndefined();
  });
});
