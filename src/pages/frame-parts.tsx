import { FRAME_THEMES } from '../state/frame-options.ts';
import type { Dictionary } from '../text/dictionary.ts';

/**
 * The theme that the address of a frame names, set before anything is painted. The one script of the site that stands in
 * a page, so that no frame flashes in the wrong theme; a content security policy names its hash.
 */
export const FRAME_THEME_SCRIPT = `for(const[,t]of location.hash.matchAll(/[#&]theme=(${FRAME_THEMES.slice(1).join('|')})(?=[&#]|$)/g))document.documentElement.dataset.theme=t`;

/** Links of a frame lead out of it, with scripts or without. */
export const FRAME_HEAD = `<base target="_blank">\n    <script>${FRAME_THEME_SCRIPT}</script>\n    `;

/** The way from a frame to the whole map. */
export function FrameLink({ href, words }: { readonly href: string; readonly words: Dictionary }) {
  return (
    <a id="whole-link" href={href}>
      {words.embed.whole}
    </a>
  );
}
