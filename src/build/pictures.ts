import type { Sheet } from '../drawing/drawing.tsx';
import type { Extent } from '../geo/extent.ts';
import type { Atlas } from '../model/atlas.ts';
import { type PageRef, pagePath } from '../pages/site.ts';
import { socialPicture } from '../pages/social-picture.tsx';
import { rasterise } from '../picture/rasterise.ts';
import { chosenMark } from '../state/view.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';

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

/** Draws every picture once, a few at a time. */
export async function* drawPictures(
  input: PicturesInput,
): AsyncGenerator<{ readonly file: string; readonly png: Uint8Array }> {
  const { atlas, refs } = input;
  const own = refs.filter((ref) => pagePath(pictured(ref, atlas)) === pagePath(ref));
  for (let start = 0; start < own.length; start += AT_A_TIME) {
    yield* await Promise.all(
      own.slice(start, start + AT_A_TIME).map(async (ref) => ({
        file: pictureFile(ref, atlas),
        png: await rasterise(draw(ref, input)),
      })),
    );
  }
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
