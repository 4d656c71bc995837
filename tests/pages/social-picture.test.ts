import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { pictureFile } from '../../src/build/pictures.ts';
import { pagePath } from '../../src/pages/site.ts';
import { socialPicture } from '../../src/pages/social-picture.tsx';
import { withFontFiles } from '../../src/picture/font-files.ts';
import { rasterise } from '../../src/picture/rasterise.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { tagsOf, textOf } from '../fixtures/markup.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { extents } from '../fixtures/real-map.ts';
import { FILES, site } from '../fixtures/real-site.ts';

const WIDTH = 1200;
const HEIGHT = 630;
/** Room between two texts on one line, in pixels. */
const GAP_PX = 16;

const made = new Map<string, string>();

/** The picture of a mark, or of the whole map; each is made once. */
function pictureOf(language: Language, id?: string): string {
  const known = made.get(`${language} ${id}`) ?? drawPicture(language, id);
  made.set(`${language} ${id}`, known);
  return known;
}

function drawPicture(language: Language, id?: string): string {
  const [mark, extent] = [atlas.marks.get(id ?? ''), extents.get(id ?? '')];
  const about = mark === undefined || extent === undefined ? undefined : { mark, extent };
  return socialPicture({ sheet: site.sheets[language], language, words: dictionaryOf(language), about });
}

/** The lines of the band at the foot, each as markup. */
function wordsIn(svg: string): string[] {
  const band = svg.slice(svg.lastIndexOf('<rect'));
  return band.match(/<text\b[^>]*>[^<]*<\/text>/g) ?? [];
}

describe.each(LANGUAGES)('the pictures by which pages are shared in %s', (language) => {
  const words = dictionaryOf(language);
  const ids = [undefined, ...atlas.marks.keys()];

  test('say what they are of, and of what state it is', () => {
    for (const id of ids) {
      const texts = wordsIn(pictureOf(language, id)).map(textOf);
      const mark = atlas.marks.get(id ?? '');
      expect(texts[0]).toBe(mark?.name[language] ?? words.title);
      expect(texts[1]?.startsWith(mark === undefined ? words.promise : words.status[mark.status])).toBe(true);
      expect(texts).toContain(words.title);
    }
  });

  test('say of a status or a date that no passage states how it is known', () => {
    for (const { id, basis, when } of atlas.data.marks) {
      const [, below = ''] = wordsIn(pictureOf(language, id)).map(textOf);
      const own = [basis.status, when === undefined ? undefined : basis.date];
      const isInferred = own.some((one) => one !== undefined && one !== 'stated' && 'inferred' in one);
      expect(below.includes(words.evidence.inferred), id).toBe(isInferred);
    }
  });

  /** Where the words of each picture begin and end, in pixels from the left. */
  const reaches = (): Promise<readonly { id: string; texts: readonly { left: number; right: number }[] }[]> =>
    withFontFiles(async (fontFiles) => {
      const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Transit Serif' };
      return ids.map((id = 'the whole map') => ({
        id,
        texts: wordsIn(pictureOf(language, id)).map((text) => {
          const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${text}</svg>`;
          const { x = Number.NaN, width = Number.NaN } = new Resvg(svg, { font }).getBBox() ?? {};
          return { left: x, right: x + width };
        }),
      }));
    });

  test('have room for their words', async () => {
    for (const { id, texts } of await reaches())
      for (const { left, right } of texts) {
        expect(left, id).toBeGreaterThan(0);
        expect(right, id).toBeLessThan(WIDTH);
      }
  });

  test('have room for the name of the site beside the status', async () => {
    const crowded = (await reaches()).filter(({ texts: [, below, name] }) => {
      return below !== undefined && name !== undefined && name.left - below.right < GAP_PX;
    });
    expect(crowded.map(({ id }) => id)).toEqual([]);
  });

  test('show a ring around their mark and no other', () => {
    for (const id of ids) {
      const chosen = tagsOf(pictureOf(language, id)).filter(({ attributes }) => attributes.get('class') === 'chosen');
      const marked = chosen.map(({ attributes }) => attributes.get('data-mark') ?? attributes.get('data-drawn-name'));
      expect(new Set(marked)).toEqual(new Set(id === undefined ? [] : [id]));
    }
  });
});

test('a picture can be drawn, and knows no variables, which no rasteriser reads', async () => {
  const [id = ''] = atlas.marks.keys();
  for (const svg of [pictureOf('en'), pictureOf('es', id)]) {
    expect(svg).not.toMatch(/var\(|NaN|undefined|Infinity/);
    const png = Buffer.from(await rasterise(svg));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([WIDTH, HEIGHT]);
  }
});

describe('the file of a picture', () => {
  const drawn = new Set([
    ...LANGUAGES.map((language) => (language === 'en' ? '' : `${language}/`)),
    ...site.refs.filter(({ selection }) => selection.type === 'mark' && atlas.marks.has(selection.id)).map(pagePath),
  ]);

  test('lies with the page of its mark; all other pages share that of the start in their language', () => {
    for (const ref of site.refs) {
      const file = pictureFile(ref, atlas);
      expect(file.endsWith('picture.png')).toBe(true);
      expect(drawn).toContain(file.slice(0, -'picture.png'.length));
      if (ref.selection.type === 'mark' && atlas.marks.has(ref.selection.id))
        expect(file).toBe(`${pagePath(ref)}picture.png`);
    }
  });

  test('is the one that the head of each page names', () => {
    for (const ref of site.refs.filter((_, index) => index % 8 === 0)) {
      const { head = '' } = site.page(ref, FILES).markup;
      const picture = tagsOf(head).find(({ attributes }) => attributes.get('property') === 'og:image');
      const at = new URL(picture?.attributes.get('content') ?? '', `https://map.example/${pagePath(ref)}`);
      expect(at.pathname).toBe(`/${pictureFile(ref, atlas)}`);
    }
  });
});
