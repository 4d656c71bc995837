import type { AddressBar } from '../state/address-writer.ts';

/** The browser's address: read, written and listened to in this one place. */
export interface BrowserAddressBar extends AddressBar {
  /** Path and hash, relative to the language's start page. */
  read(): string;
  /** Called with the address when the reader goes back, forward, or edits the hash. */
  listen(heard: (address: string) => void): void;
}

/**
 * The address bar of a window. Writing that the browser refuses (a sandboxed frame) is left out without a word.
 *
 * @param start path of the language's start page, such as `/map/es/`
 */
export function browserAddressBar(page: Window, start: string): BrowserAddressBar {
  const write = (method: 'pushState' | 'replaceState', address: string): void => {
    const [path = '', hash] = address.split('#');
    try {
      page.history[method](null, '', `${start}${path}${page.location.search}${hash === undefined ? '' : `#${hash}`}`);
    } catch {
      // A frame of opaque origin may not write; the view is shown all the same.
    }
  };
  const read = (): string => {
    const { pathname, hash } = page.location;
    return `${pathname.startsWith(start) ? pathname.slice(start.length) : ''}${hash}`;
  };
  return {
    read,
    replace: (address) => write('replaceState', address),
    push: (address) => write('pushState', address),
    listen: (heard) => page.addEventListener('popstate', () => heard(read())),
  };
}
