import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headerRules } from '../../src/build/headers.ts';
import { oembedFile } from '../../src/build/oembed-files.ts';
import { pictureFile } from '../../src/build/pictures.ts';
import { headersFile } from '../../src/build/servers.ts';
import { DOWNLOADS, pagePath } from '../../src/pages/site.ts';
import { readHeadersFile, sentHeaders } from '../fixtures/headers-file.ts';
import { ROOT, site } from '../fixtures/real-site.ts';

const rules = headerRules();
const file = readHeadersFile(headersFile(rules));
const sent = (path: string): Headers => sentHeaders(file, path);
const policyOf = (path: string): string => sent(path).get('Content-Security-Policy') ?? '';
const cachingOf = (path: string): string => sent(path).get('Cache-Control') ?? 'none';

const AGAIN = 'public, max-age=0, must-revalidate';

const published = (folder: string): string[] =>
  readdirSync(join(ROOT, 'public', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, 'public').length));

describe('the headers', () => {
  test.each(site.refs.map((ref) => [`/${pagePath(ref)}`, ref.shell] as const))(
    'give %s a policy, and trusted types unless it is a frame',
    (path, shell) => {
      expect(policyOf(path)).toMatch(/^default-src 'none'; /);
      expect(policyOf(path).includes("require-trusted-types-for 'script'")).toBe(shell === 'site');
      expect(policyOf(path).includes('frame-ancestors')).toBe(shell === 'site');
      expect(sent(path).has('Cross-Origin-Embedder-Policy')).toBe(true);
    },
  );

  test('never name a header twice: no two rules that name it fit the same path', () => {
    const begins = (path: string, pattern: string): boolean =>
      pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    const named = file.flatMap(({ path, headers }) => headers.map(([name]) => ({ path, name })));
    const doubles = named.flatMap((one, at) =>
      named.filter((other, place) => place !== at && other.name === one.name && begins(one.path, other.path)),
    );
    expect(doubles).toEqual([]);
  });

  test('never allow what is written into a page, but for the one script of a frame', () => {
    const policies = rules.flatMap(({ headers }) => headers['Content-Security-Policy'] ?? []);
    expect(policies).toHaveLength(3);
    for (const policy of policies) expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policyOf('/embed/')).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='/);
    expect(policyOf('/example/')).toContain("trusted-types 'none'");
  });

  test('keep what has a hash in its name for ever', () => {
    for (const path of ['/assets/page-abc.js', '/data/page-abc.json', ...published('host')])
      expect(cachingOf(path), path).toBe('public, max-age=31536000, immutable');
  });

  test('have all asked for again that keeps its name, but for the ground', () => {
    const pages = site.refs.flatMap((ref) => [`/${pagePath(ref)}`, `/${pagePath(ref)}index.html`]);
    const ofPages = site.refs
      .filter(({ shell }) => shell === 'site')
      .flatMap((ref) => [`/${oembedFile(ref)}`, `/${pictureFile(ref, site.atlas)}`]);
    const files = site.takeAway().map(({ path }) => `/${DOWNLOADS}${path}`);
    const others = published('').filter((path) => !/^\/(host|basemap)\//.test(path));
    for (const path of [...pages, ...ofPages, ...files, ...others, '/example/'])
      expect(cachingOf(path), path).toBe(AGAIN);
    for (const path of published('basemap')) expect(cachingOf(path), path).toBe('public, max-age=86400');
  });

  test('are few and short enough for hosts that read them: a hundred paths, 2,000 characters a line', () => {
    expect(file.length).toBeLessThanOrEqual(100);
    for (const line of headersFile(rules).split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
  });
});
