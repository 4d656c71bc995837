import { h, render } from 'preact';
import type { Cited } from '../export/citable.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import { type FileKind, firstDraft, type ShareDraft, type StillKind } from '../share/share-draft.ts';
import { chosenMark } from '../state/view.ts';
import type { Speaking } from '../text/dictionary.ts';
import { loadDictionary } from '../text/load-dictionary.ts';
import { copyText } from './copy-text.ts';
import { DataError } from './fetch-data.ts';
import { asPng, makeStill, type Sight, type StillPicture } from './make-still.ts';
import type { RunningPage } from './page-markup.ts';
import { saveFile } from './save-file.ts';
import { saveMarks } from './save-marks.ts';
import { linkOf, sharedNow } from './share-texts.ts';
import { themeNow } from './theme-now.ts';

/**
 * Makes the dialog.
 *
 * @returns opens it for the view of that moment, or for a thing that is to be cited
 */
export function createShareDialog(page: RunningPage, sight: Sight): (cited: Cited | null) => void {
  const dialog = document.createElement('dialog');
  dialog.className = 'share';
  dialog.setAttribute('aria-labelledby', 'share-heading');
  // Escape closes the dialog, and not what is chosen as well.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  let draft = firstDraft(page.site.language, themeNow());
  /** The language of the code to paste; it changes when its words have come. */
  let framed: Speaking = { language: page.site.language, words: page.words };
  const show = (): void =>
    render(h(ShareDialog, { words: page.words, draft, shared: sharedNow(page, draft, framed), act }), dialog);
  const speak = async (): Promise<void> => {
    const { language } = draft;
    try {
      const words = await loadDictionary(language);
      if (language === draft.language) framed = { language, words };
      show();
    } catch (error) {
      console.info(error);
      change({ language: framed.language, trouble: troubleOf(error, page) });
    }
  };
  const change = (next: Partial<ShareDraft>): void => {
    const before = draft;
    draft = { ...draft, copied: null, trouble: null, stillTrouble: null, ...next };
    show();
    if (draft.language !== before.language && draft.language !== framed.language) void speak();
    if (draft.isStillSeen && (draft.still !== before.still || !before.isStillSeen)) void look();
  };
  const copy = async (field: string, text: string): Promise<void> => {
    const area = dialog.querySelector<HTMLTextAreaElement>(`textarea[data-copied="${field}"]`);
    change({ copied: { field, byHand: !(await copyText(text, area)) } });
  };
  const save = async (kind: FileKind): Promise<void> => {
    try {
      await saveMarks(page, kind);
      change({});
    } catch (error) {
      console.info(error);
      change({ trouble: troubleOf(error, page) });
    }
  };
  const still = (): Promise<StillPicture> => makeStill(page, sight, linkOf(page), draft.still);
  const stillFailed = (error: unknown): void => {
    console.info(error);
    change({ stillTrouble: page.words.share.still.failed, isStillSeen: false });
  };
  const look = async (): Promise<void> => {
    const wanted = draft.still;
    const isLate = (): boolean => draft.still !== wanted || !draft.isStillSeen;
    try {
      const seen = await asPng(await still(), 1);
      if (isLate()) return;
      forget();
      draft = { ...draft, stillSeen: URL.createObjectURL(seen) };
      show();
    } catch (error) {
      if (isLate()) console.info(error);
      else stillFailed(error);
    }
  };
  const forget = (): void => {
    if (draft.stillSeen !== null) URL.revokeObjectURL(draft.stillSeen);
  };
  const saveStill = async (kind: StillKind): Promise<void> => {
    try {
      const { size } = draft.still;
      saveFile(await stillFile(await still(), kind), stillName(page, size, kind));
      change({});
    } catch (error) {
      stillFailed(error);
    }
  };
  const send = 'share' in navigator ? () => void sendLink(page) : undefined;
  const act = { change, copy, close: () => dialog.close(), share: send, save, saveStill };
  return (cited) => {
    // The map may show something else than when a picture was last looked at.
    forget();
    draft = { ...draft, cited, copied: null, isStillSeen: false, stillSeen: null };
    show();
    dialog.showModal();
    if (cited !== null) dialog.querySelector<HTMLElement>('[data-choice="format"]')?.focus();
  };
}

function stillFile(picture: StillPicture, kind: StillKind): Promise<Blob> | Blob {
  if (kind === 'svg') return new Blob([picture.svg], { type: 'image/svg+xml' });
  return asPng(picture, kind === 'double' ? 2 : 1);
}

function stillName({ store }: RunningPage, size: ShareDraft['still']['size'], kind: StillKind): string {
  const parts = ['ecuador-in-transit', chosenMark(store.get()), size].filter((part) => part !== undefined);
  return `${parts.join('-')}${kind === 'svg' ? '.svg' : kind === 'double' ? '@2x.png' : '.png'}`;
}

function troubleOf(error: unknown, { words: { notice, share } }: RunningPage): string {
  return error instanceof DataError ? notice.file(notice.files.live, notice.trouble[error.trouble]) : share.fileFailed;
}

/** A reader who closes the browser's menu again has not failed. */
async function sendLink(page: RunningPage): Promise<void> {
  try {
    await navigator.share({ title: document.title, url: linkOf(page) });
  } catch (error) {
    console.info(error);
  }
}
