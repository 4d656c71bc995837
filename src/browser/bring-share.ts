import { isPlainClick } from '../panel/plain-click.ts';
import type { Sight } from './make-still.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { RunningPage } from './page-markup.ts';
import { scriptLoader } from './script-loader.ts';

/** Has a plain click on the link open the dialog, which is fetched then; without it the link leads to the files. */
export function bringShare(page: RunningPage, sight: Sight, board: NoticeBoard, link: HTMLElement): void {
  const load = scriptLoader(() => import('./share-markup.ts'));
  let open: Promise<() => void> | undefined;
  link.addEventListener('click', async (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    open ??= board
      .during(page.words.notice.files.share, load)
      .then(({ createShareDialog }) => createShareDialog(page, sight));
    (await open)();
  });
}
