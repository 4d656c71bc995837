import fc from 'fast-check';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test, vi } from 'vitest';
import { MARKS_IN_VIEW_ID, MarksInView } from '../../src/panel/marks-in-view.tsx';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { plural } from '../../src/text/plural.ts';
import { tagsOf, textOf, valuesOf } from '../fixtures/markup.ts';
import { atlas } from '../fixtures/real-atlas.ts';

type Marks = Parameters<typeof MarksInView>[0]['marks'];

const all: Marks = atlas.data.marks;
const some = fc.subarray([...all], { minLength: 1 });
/** A list with a place in it. */
const listed = some.chain((marks) => fc.tuple(fc.constant(marks), fc.nat(marks.length - 1)));

interface Shown {
  readonly marks?: Marks;
  readonly active?: number;
  readonly chosen?: string | undefined;
  readonly language?: Language;
}

function propsOf({ marks = all, active = 0, chosen, language = 'en' }: Shown) {
  const acts = { choose: vi.fn(), activate: vi.fn() };
  return { marks, active, chosen, language, words: dictionaryOf(language), ...acts };
}

/** Presses a key on the list, and tells what came of it. */
function press(key: string, shown: Shown = {}, held: object = {}) {
  const props = propsOf(shown);
  const list = MarksInView(props) as VNode<{ onKeyDown(event: object): void }>;
  const preventDefault = vi.fn();
  list.props.onKeyDown({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
    preventDefault,
  });
  return {
    activated: props.activate.mock.calls.flat(),
    chosen: props.choose.mock.calls.flat(),
    taken: preventDefault.mock.calls.length > 0,
  };
}

describe('the list of marks on the screen', () => {
  test.each(LANGUAGES)('is a listbox in %s with an option for each mark, named and counted', (language) => {
    const html = render(<MarksInView {...propsOf({ language })} />);
    const tags = tagsOf(html);
    const [list] = tags;
    expect([list?.attributes.get('role'), list?.attributes.get('id')]).toEqual(['listbox', MARKS_IN_VIEW_ID]);
    expect(list?.attributes.get('aria-label')).toBe(plural(language, all.length, dictionaryOf(language).map.inView));
    const options = tags.filter(({ attributes }) => attributes.get('role') === 'option');
    expect(options.map(({ attributes }) => attributes.get('data-option'))).toEqual(all.map(({ id }) => id));
    expect(textOf(html)).toBe(all.map(({ name }) => name[language]).join(''));
    expect(new Set(valuesOf(html, 'id')).size).toBe(all.length + 1);
  });

  test('says which option the keyboard is on, and which is chosen', () => {
    fc.assert(
      fc.property(
        listed,
        fc.option(fc.constantFrom(...atlas.marks.keys()), { nil: undefined }),
        ([marks, active], chosen) => {
          const tags = tagsOf(render(<MarksInView {...propsOf({ marks, active, chosen })} />));
          const pointed = tags[0]?.attributes.get('aria-activedescendant');
          const option = tags.find(({ attributes }) => attributes.get('id') === pointed);
          expect(option?.attributes.get('data-option')).toBe(marks[active]?.id);
          const lit = tags.filter(({ attributes }) => attributes.get('class') === 'active');
          expect(lit).toEqual([option]);
          const selected = tags.filter(({ attributes }) => attributes.get('aria-selected') === 'true');
          expect(selected.map(({ attributes }) => attributes.get('data-option'))).toEqual(
            marks.map(({ id }) => id).filter((id) => id === chosen),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  test('moves by arrows one option at a time, to the ends with Home and End, and never past them', () => {
    fc.assert(
      fc.property(listed, ([marks, active]) => {
        const last = marks.length - 1;
        const wanted = {
          ArrowDown: Math.min(last, active + 1),
          ArrowUp: Math.max(0, active - 1),
          Home: 0,
          End: last,
        };
        for (const [key, place] of Object.entries(wanted))
          expect(press(key, { marks, active }), key).toEqual({ activated: [place], chosen: [], taken: true });
      }),
    );
  });

  test('chooses the option that the keyboard is on', () => {
    fc.assert(
      fc.property(listed, fc.constantFrom('Enter', ' '), ([marks, active], key) => {
        expect(press(key, { marks, active })).toEqual({ activated: [], chosen: [marks[active]?.id], taken: true });
      }),
    );
  });

  test('goes by a letter to the next name that begins with it, round the end, whatever its accents and case', () => {
    const marks: Marks = ['Ámbar', 'bote', 'Ave', 'Año', 'Bahía'].map((name, index) => {
      const [mark] = all;
      if (mark === undefined) throw new Error('the evidence has no mark');
      return { ...mark, id: `mark-${index}`, name: { en: name, es: name } };
    });
    const visited = (key: string, from: number) => press(key, { marks, active: from }).activated;
    expect([visited('a', 0), visited('A', 2), visited('á', 3)]).toEqual([[2], [3], [0]]);
    expect([visited('b', 1), visited('B', 4)]).toEqual([[4], [1]]);
    expect(press('x', { marks })).toEqual({ activated: [], chosen: [], taken: false });
  });

  test('leaves other keys to the page, so that Tab and Escape go on to work', () => {
    for (const key of ['Tab', 'Escape', 'F5', 'PageDown', 'Shift', 'Dead'])
      expect(press(key), key).toEqual({ activated: [], chosen: [], taken: false });
  });

  test('leaves keys with a modifier to the browser, which searches, reloads and goes back by them', () => {
    const [{ name } = { name: { en: '' } }] = all;
    for (const held of ['ctrlKey', 'metaKey', 'altKey'])
      for (const key of [name.en.charAt(0).toLowerCase(), 'ArrowDown', 'Home'])
        expect(press(key, {}, { [held]: true }), `${held} ${key}`).toEqual({ activated: [], chosen: [], taken: false });
  });

  test('bears an empty list: nothing is pointed at, and nothing can be chosen', () => {
    const html = render(<MarksInView {...propsOf({ marks: [] })} />);
    expect(html).not.toContain('aria-activedescendant');
    for (const key of ['Enter', ' ', 'a']) expect(press(key, { marks: [] }).chosen).toEqual([]);
  });

  test('never asks for an option that there is not', () => {
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End']) expect(press(key, { marks: [] }).activated).toEqual([]);
  });
});
