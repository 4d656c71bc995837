import { HOST_SCRIPT_INTEGRITY, HOST_SCRIPT_PATH } from '../embed/host-script.ts';
import { framedFigure, frameOnly, scriptedFigure } from '../embed/snippet.ts';
import { type Cited, citationOf } from '../export/citable.ts';
import { formatCitation } from '../export/citation-formats.ts';
import type { Atlas } from '../model/atlas.ts';
import { citedAddress, citedOf } from '../pages/cited-address.ts';
import { pageDescription, pageTitle } from '../pages/page-title.ts';
import { pagePath, startPath } from '../pages/site.ts';
import { quoted } from '../panel/passages.tsx';
import { sieveSentence } from '../panel/sieve-note.tsx';
import type { ShareDraft, Shared } from '../share/share-draft.ts';
import { encodeAddress, placePart } from '../state/address.ts';
import type { Selection } from '../state/view.ts';
import type { Speaking } from '../text/dictionary.ts';
import type { RunningPage } from './page-markup.ts';

/**
 * What is to be copied of the view of this moment, in the forms that the draft asks for.
 *
 * @param framed the language of the code to paste
 */
export function sharedNow(page: RunningPage, draft: ShareDraft, framed: Speaking): Shared {
  const { store, known, root, words, atlas } = page;
  const view = store.get();
  const cited = draft.cited ?? citedOf(view.selection, atlas);
  const citing = {
    atlas,
    language: page.site.language,
    words,
    addressOf: (thing: typeof cited) => citedAddress(thing, atlas, (selection) => addressOfPage(page, selection)),
  };
  const item = citationOf(cited, citing);
  const frame = new URL(
    `${startPath(framed.language, 'embed')}${encodeAddress(view, { ...known, frame: draft.options })}`,
    root,
  ).href;
  return {
    link: linkOf(page),
    frame,
    snippet: snippetOf(page, draft, framed, frame),
    citation: formatCitation(item, draft.format, citing),
    cited: citedInWords(cited, item.title, page),
    alt: altOf(page),
  };
}

function citedInWords(cited: Cited, title: string, { atlas, words }: RunningPage): string {
  if (cited.type === 'dataset') return words.share.citedWhole;
  const passage = cited.type === 'passage' ? atlas.passages.get(cited.id) : undefined;
  return passage === undefined ? title : quoted(passage.exact);
}

function altOf({ store, atlas, site: { language }, words }: RunningPage): string {
  const view = store.get();
  const selection = onMap(view.selection);
  const sifted = sieveSentence({ atlas, view, language, words });
  const said = pictureInWords(atlas, selection, { language, words });
  return sifted === undefined ? said : `${said} ${sifted}`;
}

function snippetOf(
  { store, atlas, root }: RunningPage,
  { form, height }: ShareDraft,
  framed: Speaking,
  src: string,
): string {
  const { language, words } = framed;
  const selection = onMap(store.get().selection);
  const title = pageTitle(atlas, { selection }, language, words);
  if (form === 'frame') return frameOnly({ src, title, height });
  // Only marks have pictures of their own.
  const pictured: Selection = selection.type === 'mark' ? selection : { type: 'none' };
  const place = placePart(selection);
  const page = `${pagePath({ language, selection, shell: 'site' })}${place === undefined ? '' : `#${place}`}`;
  const still = {
    picture: new URL(`${pagePath({ language, selection: pictured, shell: 'site' })}picture.png`, root).href,
    alt: pictureInWords(atlas, pictured, framed),
    page: new URL(page, root).href,
    caption: title,
  };
  if (form === 'figure') return framedFigure({ src, title, height }, still);
  const fields = new URLSearchParams(new URL(src).hash.slice(1));
  const frame = {
    ...Object.fromEntries([...fields].filter(([name]) => name !== 'v')),
    lang: language,
    title,
    height: String(height),
  };
  return scriptedFigure(frame, still, { src: new URL(HOST_SCRIPT_PATH, root).href, integrity: HOST_SCRIPT_INTEGRITY });
}

/** What of a choice a frame or a picture shows: an article has no place on the map. */
function onMap(selection: Selection): Selection {
  return selection.type === 'article' ? { type: 'none' } : selection;
}

function pictureInWords(atlas: Atlas, selection: Selection, { language, words }: Speaking): string {
  const title = pageTitle(atlas, { selection }, language, words);
  return `${words.picture.alt(title)}. ${pageDescription(atlas, { selection }, language, words)}`;
}

/** Address of the view of this moment. */
export function linkOf({ site, store, known, root }: RunningPage): string {
  return new URL(`${startPath(site.language)}${encodeAddress(store.get(), known)}`, root).href;
}

/** Address of the page of a choice. */
export function addressOfPage({ site, root }: RunningPage, selection: Selection): string {
  return new URL(pagePath({ language: site.language, selection, shell: 'site' }), root).href;
}
