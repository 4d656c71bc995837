import type { Hrefs } from '../panel/hrefs.ts';
import { pathOfSelection, placePart } from '../state/address.ts';
import type { Selection } from '../state/view.ts';
import { LANGUAGES, type Language } from '../text/language.ts';

const [MAIN_LANGUAGE] = LANGUAGES;

/** The folder of the files that are taken away, below the site's root. */
export const DOWNLOADS = 'download/';

/** A page of the site: the map with something chosen or with nothing, in a language. */
export interface PageRef {
  readonly language: Language;
  readonly selection: Selection;
  /** `embed`: the same map for a frame in another page, where what is chosen stays in the hash. */
  readonly shell: Shell;
}

export type Shell = 'site' | 'embed';

/** Path of a language's start page below the site's root: empty for the first language. */
export function startPath(language: Language, shell: Shell = 'site'): string {
  return `${language === MAIN_LANGUAGE ? '' : `${language}/`}${shell === 'embed' ? 'embed/' : ''}`;
}

/** Path of a page below the site's root, ending in a slash; empty for the site's start. */
export function pagePath({ language, selection, shell }: PageRef): string {
  return `${startPath(language, shell)}${pathOfSelection(selection)}`;
}

/** The way from a page to the site's root, ending in a slash: all addresses of the built site are relative. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/**
 * Addresses of pages in one language.
 *
 * @param root way or address to the site's root, ending in a slash
 */
export function hrefsFrom(root: string, language: Language): Hrefs {
  const page = (selection: Selection): string => `${root}${pagePath({ language, selection, shell: 'site' })}`;
  const place = (selection: Selection): string => {
    const part = placePart(selection);
    return page(selection) + (part === undefined ? '' : `#${part}`);
  };
  return {
    start: page({ type: 'none' }),
    mark: (id) => page({ type: 'mark', id }),
    article: (id) => page({ type: 'article', id }),
    disagreements: (at) => place({ type: 'disagreements', at }),
    tour: (at) => place({ type: 'tour', at }),
    download: (path) => `${root}${DOWNLOADS}${path}`,
    stepPicture: (step) => `${root}${stepFile(step, language)}`,
  };
}

/** File of a step's picture below the site's root. */
export function stepFile(step: string, language: Language): string {
  return `${startPath(language)}tour/${step}.png`;
}
