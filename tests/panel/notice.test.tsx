import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { MapControls } from '../../src/panel/map-controls.tsx';
import { Notice } from '../../src/panel/notice.tsx';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { tagsOf, textOf, valuesOf } from '../fixtures/markup.ts';

test.each(LANGUAGES)(
  'a notice in %s is its text with a button that closes it, and nothing without a text',
  (language) => {
    const words = dictionaryOf(language);
    const notice = (text: string | null) => render(<Notice text={text} words={words} dismiss={() => undefined} />);
    expect(textOf(notice('Some <b>words</b>'))).toBe(`Some <b>words</b> ${words.notice.dismiss}`);
    expect(tagsOf(notice('Some words')).filter(({ attributes }) => attributes.has('data-dismiss'))).toHaveLength(1);
    expect(notice(null)).toBe('');
  },
);

test.each(LANGUAGES)('the buttons of the map in %s have each a name', (language) => {
  const { map } = dictionaryOf(language);
  const html = render(<MapControls words={dictionaryOf(language)} zoomBy={() => undefined} goHome={() => undefined} />);
  expect(valuesOf(html, 'aria-label')).toEqual([map.controls, map.zoomIn, map.zoomOut, map.home]);
});
