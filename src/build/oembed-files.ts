import { oembedOf } from '../embed/oembed.ts';
import { USUAL_HEIGHT } from '../embed/snippet.ts';
import type { Atlas } from '../model/atlas.ts';
import { pageTitle } from '../pages/page-title.ts';
import { type PageRef, pagePath, startPath } from '../pages/site.ts';
import { ADDRESS_VERSION, placePart } from '../state/address.ts';
import { NOTHING } from '../state/view.ts';
import { dictionaryOf } from '../text/dictionary.ts';
import { pictureFile } from './pictures.ts';

/** The file of a page's oEmbed response, below the site's root. */
export function oembedFile(ref: PageRef): string {
  return `oembed/${pagePath(ref)}oembed.json`;
}

/**
 * An oEmbed response a page, as files: they cannot heed the width that a consumer asks for, but the frame takes any.
 *
 * @param siteUrl address of the site's root, ending in a slash
 */
export function oembedFiles(
  refs: readonly PageRef[],
  atlas: Atlas,
  siteUrl: string,
): readonly { readonly file: string; readonly text: string }[] {
  return refs.flatMap((ref) => {
    if (ref.shell === 'embed') return [];
    const words = dictionaryOf(ref.language);
    // An article has no place on the map, so that its page's frame is that of the whole.
    const selection = ref.selection.type === 'article' ? NOTHING : ref.selection;
    const titleOf = (shown: PageRef['selection']): string =>
      pageTitle(atlas, { selection: shown }, ref.language, words);
    const response = oembedOf({
      framed: { src: `${siteUrl}${framePath(ref)}`, title: titleOf(selection), height: USUAL_HEIGHT },
      title: titleOf(ref.selection),
      site: { name: words.title, url: siteUrl },
      picture: `${siteUrl}${pictureFile(ref, atlas)}`,
    });
    return [{ file: oembedFile(ref), text: JSON.stringify(response) }];
  });
}

/** A frame that shows what the page is about; an article has no place on the map. */
function framePath({ language, selection }: PageRef): string {
  const part = selection.type === 'mark' ? `mark=${selection.id}` : placePart(selection);
  return `${startPath(language, 'embed')}${part === undefined ? '' : `#v=${ADDRESS_VERSION}&${part}`}`;
}
