import { LIVE_DATA, type LiveData } from '../pages/site-data.ts';
import { fetchData } from './fetch-data.ts';
import type { MapStage } from './map-stage.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { RunningPage } from './page-markup.ts';
import { scriptLoader } from './script-loader.ts';
import { whenIdleOrWanted } from './when-idle.ts';

interface BringInput {
  readonly page: RunningPage;
  readonly stage: MapStage;
  readonly board: NoticeBoard;
  /** What shows both maps, and what holds the live one. */
  readonly map: HTMLElement;
  readonly live: HTMLElement;
}

/** Brings the live map when the page has time for it; a reader who saves data is asked first. */
export async function bringLiveMap({ page, stage, board, map, live }: BringInput): Promise<void> {
  const { site, root, data, overlay, store, words } = page;
  if (savesData(navigator)) await asked(board, words.notice.saveData, words.notice.loadMap);
  else await whenIdleOrWanted(window, map);
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const outlines = board.during(words.notice.files.live, (slow) =>
    fetchData<LiveData>(new URL(site.files.live, root).href, LIVE_DATA, slow),
  );
  const engine = board.during(
    words.notice.files.engine,
    scriptLoader(() => import('./live-map.ts')),
  );
  const [shapes, { startLiveMap }] = await Promise.all([outlines, engine]);
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
        glides: () => stage.state() === 'live' && !motion.matches,
        container: live,
        base: root.href,
      },
      listener,
    ),
  );
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
