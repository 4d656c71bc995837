import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { MapControls } from '../../src/panel/map-controls.tsx';
import { Notice, type Told } from '../../src/panel/notice.tsx';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { tagsOf, textOf, valuesOf } from '../fixtures/markup.ts';

test.each(LANGUAGES)('a notice in %s is its text with a button that closes it, and nothing without one', (language) => {
  const words = dictionaryOf(language);
  const notice = (told: Told | null) => render(<Notice told={told} words={words} dismiss={() => undefined} />);
  const plain = notice({ text: 'Some <b>words</b>' });
  expect(textOf(plain)).toContain('Some <b>words</b>');
  expect(textOf(plain)).toContain(words.notice.dismiss);
  expect(tagsOf(plain).filter(({ attributes }) => attributes.has('data-dismiss'))).toHaveLength(1);
  expect(tagsOf(plain).filter(({ attributes }) => attributes.has('data-retry'))).toHaveLength(0);
  expect(notice(null)).toBe('');
});

test('a notice offers to try again where that helps', () => {
  const retry = { label: 'Once more', act: () => undefined };
  const html = render(<Notice told={{ text: 'Lost', retry }} words={dictionaryOf('en')} dismiss={() => undefined} />);
  expect(tagsOf(html).filter(({ attributes }) => attributes.has('data-retry'))).toHaveLength(1);
  expect(textOf(html)).toContain('Once more');
});

test.each(LANGUAGES)('the buttons of the map in %s have each a name, and there is one for each move', (language) => {
  const { map } = dictionaryOf(language);
  const html = render(<MapControls words={dictionaryOf(language)} move={() => undefined} />);
  expect(valuesOf(html, 'aria-label').sort()).toEqual([map.controls, ...Object.values(map.move)].sort());
  expect(valuesOf(html, 'data-move').sort()).toEqual(Object.keys(map.move).sort());
});
