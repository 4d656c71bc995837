import { LIVE_DATA, type LiveData } from '../pages/site-data.ts';
import { fetchData } from './fetch-data.ts';
import type { MapStage } from './map-stage.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { RunningPage } from './page-markup.ts';
import { scriptLoader } from './script-loader.ts';
import { whenIdleOrWanted } from './when-idle.ts';

/** What the live map is brought to. */
export interface BringInput {
  readonly page: RunningPage;
  readonly stage: MapStage;
  readonly board: NoticeBoard;
  /** What shows both maps, and what holds the live one. */
  readonly map: HTMLElement;
  readonly live: HTMLElement;
}

/** Brings the live map when the page has time for it. */
export async function bringLiveMap(input: BringInput): Promise<void> {
  await whenWanted(input);
  await liveMapStarter(input)();
}

/** Waits until the page has time for the live map, or the reader touches it; a reader who saves data is asked. */
export async function whenWanted({ page: { words }, board, map }: BringInput): Promise<void> {
  if (savesData(navigator)) await asked(board, words.notice.saveData, words.notice.loadMap);
  else await whenIdleOrWanted(window, map);
}

/**
 * Starts the live map on its stage, as often as it is asked to; its files are fetched once.
 *
 * @param isWanted asked once the files are there
 */
export function liveMapStarter(
  { page, stage, board, live }: BringInput,
  isWanted: () => boolean = () => true,
): () => Promise<void> {
  const { site, root, data, overlay, store, words } = page;
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const fetchParts = () =>
    Promise.all([
      board.during(words.notice.files.live, (slow) =>
        fetchData<LiveData>(new URL(site.files.live, root).href, LIVE_DATA, slow),
      ),
      board.during(
        words.notice.files.engine,
        scriptLoader(() => import('./live-map.ts')),
      ),
    ]);
  let parts: ReturnType<typeof fetchParts> | undefined;
  return async () => {
    parts ??= fetchParts();
    const [shapes, { startLiveMap }] = await parts;
    if (!isWanted()) return;
    await stage.goLive((listener) =>
      startLiveMap(
        {
          data: data.atlas,
          live: shapes,
          laneWords: overlay.name,
          language: site.language,
          words,
          view: store.get,
          wanted: stage.wanted,
          camera: stage.camera,
          isSeen: () => stage.state() === 'live',
          isFramed: site.shell === 'embed',
          glides: () => stage.state() === 'live' && !motion.matches,
          container: live,
          base: root.href,
        },
        listener,
      ),
    );
  };
}

/** The connection as some browsers tell of it. */
function savesData(of: Navigator): boolean {
  return (of as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function asked(board: NoticeBoard, text: string, label: string): Promise<void> {
  return new Promise((resolve) => {
    board.tell({
      text,
      retry: {
        label,
        act: () => {
          board.clear();
          resolve();
        },
      },
    });
  });
}
