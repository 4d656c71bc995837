import { HOST_SCRIPT_INTEGRITY, HOST_SCRIPT_PATH } from '../embed/host-script.ts';
import { framedFigure, frameOnly, scriptedFigure } from '../embed/snippet.ts';
import { citationOf } from '../export/citable.ts';
import { formatCitation } from '../export/citation-formats.ts';
import { citedAddress, citedOf } from '../pages/cited-address.ts';
import { pageDescription, pageTitle } from '../pages/page-title.ts';
import { pagePath, startPath } from '../pages/site.ts';
import { sieveSentence } from '../panel/sieve-note.tsx';
import type { ShareDraft, Shared } from '../share/share-draft.ts';
import { encodeAddress } from '../state/address.ts';
import type { Selection } from '../state/view.ts';
import type { RunningPage } from './page-markup.ts';

/** What is to be copied of the view of this moment, in the forms that the draft asks for. */
export function sharedNow(page: RunningPage, draft: ShareDraft): Shared {
  const { store, known, root, words, atlas } = page;
  const view = store.get();
  const cited = citedOf(view.selection);
  const citing = {
    atlas,
    language: page.site.language,
    words,
    addressOf: (thing: typeof cited) => addressOf(page, thing),
  };
  const item = citationOf(cited, citing);
  const frame = new URL(
    `${startPath(draft.language, 'embed')}${encodeAddress(view, { ...known, frame: draft.options })}`,
    root,
  ).href;
  return {
    link: linkOf(page),
    frame,
    snippet: snippetOf(page, draft, frame),
    citation: formatCitation(item, draft.format, citing),
    cited: cited.type === 'dataset' ? words.share.citedWhole : item.title,
    alt: altOf(page),
  };
}

function altOf({ store, atlas, site: { language }, words }: RunningPage): string {
  const view = store.get();
  const about = pageDescription(atlas, view, language, words);
  const sifted = sieveSentence({ atlas, view, language, words });
  return [
    `${words.picture.alt(pageTitle(atlas, view, language, words))}.`,
    about,
    ...(sifted === undefined ? [] : [sifted]),
  ].join(' ');
}

function snippetOf(page: RunningPage, { form, height, language }: ShareDraft, src: string): string {
  const { store, atlas, root, words } = page;
  const view = store.get();
  const title = pageTitle(atlas, view, page.site.language, words);
  if (form === 'frame') return frameOnly({ src, title, height });
  const selection: Selection = view.selection.type === 'mark' ? view.selection : { type: 'none' };
  const path = pagePath({ language, selection, shell: 'site' });
  const still = {
    picture: new URL(`${path}picture.png`, root).href,
    alt: `${words.picture.alt(title)}. ${pageDescription(atlas, { selection }, page.site.language, words)}`,
    page: new URL(path, root).href,
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

/** Address of the view of this moment. */
export function linkOf({ site, store, known, root }: RunningPage): string {
  return new URL(`${startPath(site.language)}${encodeAddress(store.get(), known)}`, root).href;
}

function addressOf({ atlas, site, root }: RunningPage, cited: ReturnType<typeof citedOf>): string {
  const address = (selection: Selection): string =>
    new URL(pagePath({ language: site.language, selection, shell: 'site' }), root).href;
  return citedAddress(cited, atlas, address);
}
