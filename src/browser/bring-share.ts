import type { Cited } from '../export/citable.ts';
import { isPlainClick } from '../panel/plain-click.ts';
import type { Sight } from './make-still.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { RunningPage } from './page-markup.ts';
import { scriptLoader } from './script-loader.ts';

/**
 * Has a plain click on the link, or on one by which a quotation is cited, open the dialog, which is fetched then; without it the
 * links lead to the files.
 */
export function bringShare(page: RunningPage, sight: Sight, board: NoticeBoard, link: HTMLElement): void {
  const load = scriptLoader(() => import('./share-markup.ts'));
  let dialog: Promise<(cited: Cited | null) => void> | undefined;
  const open = async (event: MouseEvent, cited: Cited | null): Promise<void> => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    dialog ??= board
      .during(page.words.notice.files.share, load)
      .then(({ createShareDialog }) => createShareDialog(page, sight));
    (await dialog)(cited);
  };
  link.addEventListener('click', (event) => void open(event, null));
  document.addEventListener('click', (event) => {
    const cite = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-cite]') : null;
    if (cite !== null) void open(event, { type: 'passage', id: cite.dataset.cite ?? '' });
  });
}
