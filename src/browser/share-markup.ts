import { h, render } from 'preact';
import { HOST_SCRIPT_INTEGRITY, HOST_SCRIPT_PATH } from '../embed/host-script.ts';
import { framedFigure, frameOnly, scriptedFigure } from '../embed/snippet.ts';
import { citationOf } from '../export/citable.ts';
import { formatCitation } from '../export/citation-formats.ts';
import { citedAddress, citedOf } from '../pages/cited-address.ts';
import { pageDescription, pageTitle } from '../pages/page-title.ts';
import { pagePath, startPath } from '../pages/site.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import { firstDraft, type ShareDraft, type Shared } from '../share/share-draft.ts';
import { encodeAddress } from '../state/address.ts';
import type { Selection } from '../state/view.ts';
import { copyText } from './copy-text.ts';
import { DataError } from './fetch-data.ts';
import type { RunningPage } from './page-markup.ts';
import { saveMarks } from './save-marks.ts';

/**
 * Makes the dialog.
 *
 * @returns opens it for the view of that moment
 */
export function createShareDialog(page: RunningPage): () => void {
  const dialog = document.createElement('dialog');
  dialog.className = 'share';
  dialog.setAttribute('aria-labelledby', 'share-heading');
  // Escape closes the dialog, and not what is chosen as well.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  let draft = firstDraft(page.site.language);
  const change = (next: Partial<ShareDraft>): void => {
    draft = { ...draft, copied: null, trouble: null, ...next };
    show();
  };
  const copy = async (field: string, text: string): Promise<void> => {
    const area = dialog.querySelector<HTMLTextAreaElement>(`textarea[data-copied="${field}"]`);
    change({ copied: { field, byHand: !(await copyText(text, area)) } });
  };
  const save = async (kind: 'geojson' | 'csv'): Promise<void> => {
    try {
      await saveMarks(page, kind);
      change({});
    } catch (error) {
      console.info(error);
      change({ trouble: troubleOf(error, page) });
    }
  };
  const send = 'share' in navigator ? () => void sendLink(page) : undefined;
  const act = { change, copy, close: () => dialog.close(), share: send, save };
  const show = (): void =>
    render(h(ShareDialog, { words: page.words, draft, shared: sharedNow(page, draft), act }), dialog);
  return () => {
    show();
    dialog.showModal();
  };
}

function sharedNow(page: RunningPage, draft: ShareDraft): Shared {
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
  };
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

function linkOf({ site, store, known, root }: RunningPage): string {
  return new URL(`${startPath(site.language)}${encodeAddress(store.get(), known)}`, root).href;
}

function addressOf({ atlas, site, root }: RunningPage, cited: ReturnType<typeof citedOf>): string {
  const address = (selection: Selection): string =>
    new URL(pagePath({ language: site.language, selection, shell: 'site' }), root).href;
  return citedAddress(cited, atlas, address);
}

function troubleOf(error: unknown, { words: { notice } }: RunningPage): string {
  return notice.file(notice.files.live, notice.trouble[error instanceof DataError ? error.trouble : 'offline']);
}

/** A reader who closes the browser's menu again has not failed. */
async function sendLink(page: RunningPage): Promise<void> {
  try {
    await navigator.share({ title: document.title, url: linkOf(page) });
  } catch (error) {
    console.info(error);
  }
}
