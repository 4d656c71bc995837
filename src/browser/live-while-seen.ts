import type { FrameOptions } from '../state/frame-options.ts';
import { type BringInput, liveMapStarter, whenWanted } from './bring-live-map.ts';

/** A frame that is only just out of sight may come back at once. */
const STAYS_MS = 600;

/**
 * In a frame the live map is there only while the reader sees it: an article may hold many, and a browser has few
 * surfaces to draw on. Out of sight, and before it has come, the drawing stands.
 *
 * @param explored resolves when the reader asks for the live map
 */
export function liveWhileSeen(
  input: BringInput,
  { activate }: Pick<FrameOptions, 'activate'>,
  explored: () => Promise<void>,
): void {
  if (activate === 'never') return;
  let isSeen = false;
  const start = liveMapStarter(input, () => isSeen);
  let allowed = activate === 'click' ? explored() : undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const come = async (): Promise<void> => {
    allowed ??= whenWanted(input);
    await allowed;
    if (isSeen) await start();
  };
  new IntersectionObserver((entries) => {
    isSeen = entries.at(-1)?.isIntersecting ?? false;
    clearTimeout(timer);
    if (isSeen) void come();
    else timer = setTimeout(input.stage.rest, STAYS_MS);
  }).observe(input.map);
}
