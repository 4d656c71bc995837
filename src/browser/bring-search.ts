import type { NoticeBoard } from './notice-board.ts';
import type { RunningPage } from './page-markup.ts';
import { scriptLoader } from './script-loader.ts';

/** Has the box answer from now on; what searching takes is fetched when the reader first comes to it. */
export function bringSearch(page: RunningPage, board: NoticeBoard, element: HTMLElement, map: HTMLElement): void {
  const input = element.querySelector('input');
  if (input === null) return;
  input.disabled = false;
  const bring = async (): Promise<void> => {
    const { showSearch } = await board.during(
      page.words.notice.files.search,
      scriptLoader(() => import('./search-markup.ts')),
    );
    showSearch(page, element);
  };
  input.addEventListener('focus', () => void bring(), { once: true });
  // Only where the map has the keyboard: elsewhere a single key may be meant for something else.
  map.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    input.focus();
  });
}

/** Has the box look for something, as if the reader had typed it; it answers when what it takes has come. */
export function askSearch(element: HTMLElement, query: string): void {
  const input = element.querySelector('input');
  if (input === null) return;
  input.value = query;
  input.focus();
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
