import { isPlainClick } from '../panel/plain-click.ts';

/**
 * Lets links of a frame lead out of it even where its page forbids new windows: then the address is told, to be copied.
 * Elsewhere links open by themselves, since a sentence is looked up only in a window that was not opened by a script.
 *
 * @param refused called with the address that could not be opened
 */
export function openOutside(page: Window, refused: (address: string) => void): void {
  // Frames that may not open windows have, but for a few, no origin of their own either.
  if (page.origin !== 'null') return;
  page.document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link === null || event.defaultPrevented || !isPlainClick(event) || link.target === '_self') return;
    event.preventDefault();
    const opened = page.open(link.href, '_blank');
    if (opened === null) refused(link.href);
    else opened.opener = null;
  });
}
