import { describe, expect, test } from 'vitest';
import { browserAddressBar } from '../../src/browser/address-bar.ts';

/** As much of a window as the address bar uses; `refuses` like a frame of opaque origin. */
function fakeWindow(refuses = false) {
  const written: string[] = [];
  const listeners: (() => void)[] = [];
  const location = { pathname: '/map/es/mark/a/', search: '?from=letter', hash: '#v=1' };
  const write = (method: string) => (_state: unknown, _title: string, url: string) => {
    if (refuses) throw new DOMException('refused', 'SecurityError');
    written.push(`${method} ${url}`);
  };
  const page = {
    location,
    history: { pushState: write('push'), replaceState: write('replace') },
    addEventListener: (type: string, listener: () => void) => {
      if (type === 'popstate') listeners.push(listener);
    },
  };
  return {
    page: page as unknown as Window,
    location,
    written,
    goBack: () => {
      for (const listener of listeners) listener();
    },
  };
}

describe('browserAddressBar', () => {
  test('reads path and hash from the start page on', () => {
    const { page, location } = fakeWindow();
    expect(browserAddressBar(page, '/map/es/').read()).toBe('mark/a/#v=1');
    location.pathname = '/map/es/';
    location.hash = '';
    expect(browserAddressBar(page, '/map/es/').read()).toBe('');
  });

  test('writes the page and the hash, and leaves the query', () => {
    const { page, written } = fakeWindow();
    const bar = browserAddressBar(page, '/map/es/');
    bar.push('mark/b/');
    bar.replace('#v=1&layers=none');
    bar.replace('');
    expect(written).toEqual([
      'push /map/es/mark/b/?from=letter',
      'replace /map/es/?from=letter#v=1&layers=none',
      'replace /map/es/?from=letter',
    ]);
  });

  test('leaves out what the browser refuses', () => {
    const { page, written } = fakeWindow(true);
    const bar = browserAddressBar(page, '/map/es/');
    expect(() => {
      bar.push('#v=1');
      bar.replace('#v=1');
    }).not.toThrow();
    expect(written).toEqual([]);
  });

  test('hears when the reader goes back', () => {
    const { page, location, goBack } = fakeWindow();
    const heard: string[] = [];
    browserAddressBar(page, '/map/es/').listen((address) => heard.push(address));
    location.hash = '#v=1';
    goBack();
    location.pathname = '/map/es/';
    location.hash = '';
    goBack();
    expect(heard).toEqual(['mark/a/#v=1', '']);
  });
});
