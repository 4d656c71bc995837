import { isPlainClick } from '../panel/plain-click.ts';

/** By then a window that opens has taken the focus. */
const OPENED_MS = 600;

/**
 * Lets links of a frame lead out of it even where its page forbids new windows: then the address is told, to be copied. A frame
 * without an origin of its own tries by script, and knows what came of it. Elsewhere links open by themselves, since a sentence
 * is looked up only in a window that was not opened by a script; there a reader who still reads here is told.
 *
 * @param refused called with the address that could not be opened
 */
export function openOutside(page: Window, refused: (address: string) => void): void {
  const isAlone = page.parent === page;
  page.document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]:not([href^="#"])') : null;
    if (link === null || event.defaultPrevented || !isPlainClick(event) || link.target === '_self') return;
    if (page.origin !== 'null') {
      if (!isAlone && !link.hasAttribute('download'))
        setTimeout(() => stillHere(page) && refused(link.href), OPENED_MS);
      return;
    }
    event.preventDefault();
    const opened = page.open(link.href, '_blank');
    if (opened === null) refused(link.href);
    else opened.opener = null;
  });
}

function stillHere({ document }: Window): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}
