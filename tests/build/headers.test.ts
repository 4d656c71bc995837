import { describe, expect, test } from 'vitest';
import { headerRules } from '../../src/build/headers.ts';
import { pagePath } from '../../src/pages/site.ts';
import { site } from '../fixtures/real-site.ts';

const rules = headerRules();

/** As a host reads the patterns: `*` is the rest of a path. */
function matches(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}

const headersOf = (path: string): [string, string][] =>
  rules
    .filter(({ paths }) => paths.some((pattern) => matches(pattern, path)))
    .flatMap(({ headers }) => Object.entries(headers));

const policyOf = (path: string): string => new Map(headersOf(path)).get('Content-Security-Policy') ?? '';

describe('the headers', () => {
  test.each(site.refs.map((ref) => [`/${pagePath(ref)}`, ref.shell] as const))(
    'give %s a policy, no header twice, and trusted types unless it is a frame',
    (path, shell) => {
      const names = headersOf(path).map(([name]) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(policyOf(path)).toMatch(/^default-src 'none'; /);
      expect(policyOf(path).includes("require-trusted-types-for 'script'")).toBe(shell === 'site');
      expect(policyOf(path).includes('frame-ancestors')).toBe(shell === 'site');
      expect(names).toContain('Cross-Origin-Embedder-Policy');
    },
  );

  test('never allow what is written into a page, but for the one script of a frame', () => {
    const policies = rules.flatMap(({ headers }) => headers['Content-Security-Policy'] ?? []);
    expect(policies).toHaveLength(2);
    for (const policy of policies) expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policyOf('/embed/')).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='/);
  });

  test('keep what has a hash in its name for ever, and ask again for pages', () => {
    const caching = (path: string) => new Map(headersOf(path)).get('Cache-Control');
    expect(caching('/assets/index-abc.js')).toContain('immutable');
    expect(caching('/data/page-abc.json')).toContain('immutable');
    for (const { paths } of rules.filter(({ name }) => name === 'pages' || name === 'frames'))
      for (const path of paths) expect(caching(path.replace('*', 'x/'))).toContain('must-revalidate');
  });
});
