import { type PageRef, pagePath } from '../pages/site.ts';
import type { Selection } from '../state/view.ts';

/** What says to machines what one page alone holds. */
const OF_THE_PAGE = 'script[type="application/ld+json"], meta[name^="citation_"]';

/**
 * Keeps what the head says in step with what is chosen: browsers share the canonical address, and readers of citations
 * must not read those of a page that was left.
 *
 * @param page the document
 * @param own what the page that was opened is itself about
 * @returns called with what is chosen
 */
export function keepHead(page: Document, own: PageRef): (selection: Selection) => void {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const address = page.querySelector<HTMLMetaElement>('meta[property="og:url"]');
  const alternates = [...page.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]')];
  const said = [...page.querySelectorAll(OF_THE_PAGE)];
  const ownPath = pagePath(own);
  const root = canonical === null ? '' : canonical.href.slice(0, canonical.href.length - ownPath.length);
  return (selection) => {
    const ref = { ...own, selection };
    const path = pagePath(ref);
    if (canonical !== null) canonical.href = `${root}${path}`;
    address?.setAttribute('content', `${root}${path}`);
    for (const link of alternates)
      link.href = `${root}${pagePath({ ...ref, language: link.hreflang as PageRef['language'] })}`;
    for (const element of said) {
      if (path === ownPath) page.head.append(element);
      else element.remove();
    }
  };
}
