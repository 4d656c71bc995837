import type { Sheet } from '../drawing/drawing.tsx';
import type { Extent } from '../geo/extent.ts';
import type { Atlas } from '../model/atlas.ts';
import { type PageRef, pagePath, stepFile } from '../pages/site.ts';
import { socialPicture } from '../pages/social-picture.tsx';
import { stepPicture } from '../pages/step-picture.tsx';
import { rasterise } from '../picture/rasterise.ts';
import { chosenMark } from '../state/view.ts';
import type { Dictionary } from '../text/dictionary.ts';
import { LANGUAGES, type Language } from '../text/language.ts';

interface PicturesInput {
  readonly atlas: Atlas;
  readonly extents: ReadonlyMap<string, Extent>;
  readonly sheets: Readonly<Record<Language, Sheet>>;
  readonly dictionaryOf: (language: Language) => Dictionary;
  readonly refs: readonly PageRef[];
}

/** How many are drawn at a time: the rasteriser works in threads of its own. */
const AT_A_TIME = 4;

/** The file of the picture by which a page is shared. Marks have their own; other pages have that of the whole map. */
export function pictureFile(ref: PageRef, atlas: Atlas): string {
  return `${pagePath(pictured(ref, atlas))}picture.png`;
}

/** A file, and the drawing that it is made from. */
interface Drawn {
  readonly file: string;
  readonly svg: () => string;
}

/** Draws every picture once, a few at a time: those by which pages are shared, and those of the tour's steps. */
export async function* drawPictures(
  input: PicturesInput,
): AsyncGenerator<{ readonly file: string; readonly png: Uint8Array }> {
  const all = [...pagePictures(input), ...stepPictures(input)];
  for (let start = 0; start < all.length; start += AT_A_TIME) {
    yield* await Promise.all(
      all.slice(start, start + AT_A_TIME).map(async ({ file, svg }) => ({ file, png: await rasterise(svg()) })),
    );
  }
}

function pagePictures(input: PicturesInput): Drawn[] {
  const { atlas, refs } = input;
  const own = refs.filter((ref) => pagePath(pictured(ref, atlas)) === pagePath(ref));
  return own.map((ref) => ({ file: pictureFile(ref, atlas), svg: () => draw(ref, input) }));
}

function stepPictures({ atlas, extents, sheets, refs }: PicturesInput): Drawn[] {
  const languages = LANGUAGES.filter((language) => refs.some((ref) => ref.language === language));
  return languages.flatMap((language) =>
    atlas.data.tour.map((step) => ({
      file: stepFile(step.id, language),
      svg: () => stepPicture({ sheet: sheets[language], extents, step }),
    })),
  );
}

function pictured(ref: PageRef, atlas: Atlas): PageRef {
  return atlas.marks.has(chosenMark(ref) ?? '') ? ref : { ...ref, selection: { type: 'none' }, shell: 'site' };
}

function draw(ref: PageRef, { atlas, extents, sheets, dictionaryOf }: PicturesInput): string {
  const { language } = ref;
  const mark = atlas.marks.get(chosenMark(ref) ?? '');
  const extent = extents.get(mark?.id ?? '');
  const about = mark === undefined || extent === undefined ? undefined : { mark, extent };
  return socialPicture({ sheet: sheets[language], language, words: dictionaryOf(language), about });
}
