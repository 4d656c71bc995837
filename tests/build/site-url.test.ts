import { describe, expect, test } from 'vitest';
import { readSiteUrl } from '../../src/build/site-url.ts';

describe('the address of the site', () => {
  test.each([undefined, '', '  '])('is not said by %j', (text) => expect(readSiteUrl(text)).toBeUndefined());

  test.each([
    ['https://example.org/map', 'https://example.org/map/'],
    ['https://example.org/map/', 'https://example.org/map/'],
    ['https://example.org', 'https://example.org/'],
    ['http://127.0.0.1:8088/a b/', 'http://127.0.0.1:8088/a%20b/'],
  ])('%s ends in a slash', (text, address) => expect(readSiteUrl(text)).toBe(address));

  test.each(['example.org/map', '/map/', 'javascript:alert(1)', 'https://example.org/?a=1', 'https://example.org/#a'])(
    '%s is refused with an example of a good one',
    (text) => expect(() => readSiteUrl(text)).toThrow(`https://example.org/map/, not ${text}`),
  );
});
