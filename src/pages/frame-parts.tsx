import { FRAME_THEMES } from '../state/frame-options.ts';
import type { Dictionary } from '../text/dictionary.ts';

/**
 * The theme that the address of a frame names, set before anything is painted. The one script of the site that stands in
 * a page, so that no frame flashes in the wrong theme; a content security policy names its hash.
 */
export const FRAME_THEME_SCRIPT = `for(const[,t]of location.hash.matchAll(/[#&]theme=(${FRAME_THEMES.slice(1).join('|')})(?=[&#]|$)/g))document.documentElement.dataset.theme=t`;

/** Links of a frame lead out of it, with scripts or without. */
export const FRAME_HEAD = `<base target="_blank">\n    <script>${FRAME_THEME_SCRIPT}</script>\n    `;

/** A frame may hold dozens of links to sentences; this leads behind all of them, where the next stop is the page around it. */
export function LeaveLink({ words }: { readonly words: Dictionary }) {
  return (
    <a id="leave-link" class="skip-link" href="#frame-end" target="_self">
      {words.embed.leave}
    </a>
  );
}

/** The last stop of a frame. Chromium begins a frame anew from a place that is itself no stop, so this is one. */
export function FrameEnd({ words }: { readonly words: Dictionary }) {
  return (
    <a id="frame-end" class="skip-link frame-end" href="#skip-link" target="_self">
      {words.embed.again}
    </a>
  );
}

/** The way from a frame to the whole map. */
export function FrameLink({ href, words }: { readonly href: string; readonly words: Dictionary }) {
  return (
    <a id="whole-link" href={href}>
      {words.embed.whole}
    </a>
  );
}
