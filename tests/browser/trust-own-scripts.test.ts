import { expect, test, vi } from 'vitest';
import { trustOwnScripts } from '../../src/browser/trust-own-scripts.ts';

/** A page that keeps the policies that are made. */
function pageAt(address: string) {
  const createPolicy = vi.fn((_name: string, _rules: { createScriptURL(address: string): string }) => ({}));
  return { page: { location: new URL(address), trustedTypes: { createPolicy } } as unknown as Window, createPolicy };
}

test('vouches for scripts of the site and for no others, and for no HTML', () => {
  const { page, createPolicy } = pageAt('https://map.example/mark/a/');
  trustOwnScripts(page);
  const [name, rules] = createPolicy.mock.calls[0] ?? [];
  expect(name).toBe('default');
  expect(Object.keys(rules ?? {})).toEqual(['createScriptURL']);
  expect(rules?.createScriptURL('https://map.example/assets/worker.js')).toBe('https://map.example/assets/worker.js');
  expect(rules?.createScriptURL('../../assets/worker.js')).toBe('../../assets/worker.js');
  for (const foreign of ['https://elsewhere.example/worker.js', 'data:text/javascript,1', 'blob:https://x/1'])
    expect(() => rules?.createScriptURL(foreign)).toThrow(TypeError);
});

test('does nothing in a browser without trusted types', () => {
  expect(() => trustOwnScripts({ location: new URL('https://map.example/') } as unknown as Window)).not.toThrow();
});
