import type { NoticeBoard } from './notice-board.ts';
import type { RunningPage } from './page-markup.ts';
import { scriptLoader } from './script-loader.ts';
import { whenIdleOrWanted } from './when-idle.ts';

/** Brings what the control of time takes, beside the live map: when the page has time, or the reader comes to it. */
export async function bringTimeline(page: RunningPage, board: NoticeBoard, element: HTMLElement): Promise<void> {
  await whenIdleOrWanted(window, element);
  const { showTimeline } = await board.during(
    page.words.notice.files.timeline,
    scriptLoader(() => import('./time-markup.ts')),
  );
  showTimeline(page, element);
}
