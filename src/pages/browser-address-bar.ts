import type { AddressBar } from '../state/address-writer.ts';

/** The hash of the browser's address: read, written and listened to in this one place. */
export interface BrowserAddressBar extends AddressBar {
  read(): string;
  /** Called with the hash when the reader goes back, forward, or edits the address. */
  listen(heard: (hash: string) => void): void;
}

/** The address bar of a window. Writing that the browser refuses (a sandboxed frame) is left out without a word. */
export function browserAddressBar(page: Window): BrowserAddressBar {
  const write = (method: 'pushState' | 'replaceState', hash: string): void => {
    const { pathname, search } = page.location;
    try {
      page.history[method](null, '', `${pathname}${search}${hash === '' ? '' : `#${hash}`}`);
    } catch {
      // A frame of opaque origin may not write; the view is shown all the same.
    }
  };
  return {
    read: () => page.location.hash.slice(1),
    replace: (hash) => write('replaceState', hash),
    push: (hash) => write('pushState', hash),
    listen: (heard) => page.addEventListener('popstate', () => heard(page.location.hash.slice(1))),
  };
}
