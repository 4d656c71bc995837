import { describe, expect, test } from 'vitest';
import { browserAddressBar } from '../../src/pages/browser-address-bar.ts';

/** As much of a window as the address bar uses; `refuses` like a frame of opaque origin. */
function fakeWindow(refuses = false) {
  const written: string[] = [];
  const listeners: (() => void)[] = [];
  const location = { pathname: '/map/es/', search: '?from=letter', hash: '#v=1&mark=a' };
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
  test('reads the hash without its sign', () => {
    const { page, location } = fakeWindow();
    expect(browserAddressBar(page).read()).toBe('v=1&mark=a');
    location.hash = '';
    expect(browserAddressBar(page).read()).toBe('');
  });

  test('writes the hash after the path and the query, which it leaves', () => {
    const { page, written } = fakeWindow();
    const bar = browserAddressBar(page);
    bar.push('v=1&mark=b');
    bar.replace('v=1&layers=none');
    bar.replace('');
    expect(written).toEqual([
      'push /map/es/?from=letter#v=1&mark=b',
      'replace /map/es/?from=letter#v=1&layers=none',
      'replace /map/es/?from=letter',
    ]);
  });

  test('leaves out what the browser refuses', () => {
    const { page, written } = fakeWindow(true);
    const bar = browserAddressBar(page);
    expect(() => {
      bar.push('v=1');
      bar.replace('v=1');
    }).not.toThrow();
    expect(written).toEqual([]);
  });

  test('hears when the reader goes back', () => {
    const { page, location, goBack } = fakeWindow();
    const heard: string[] = [];
    browserAddressBar(page).listen((hash) => heard.push(hash));
    location.hash = '#v=1';
    goBack();
    location.hash = '';
    goBack();
    expect(heard).toEqual(['v=1', '']);
  });
});
