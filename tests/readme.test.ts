import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

describe.each(['README.md', 'geodata/README.md', 'geodata/LICENSES.md'])('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const named = [...text.matchAll(/`((?:src|tests|geodata|public|\.ci)\/[\w./-]*)`|\]\(([\w./-]+)\)/g)].map(
    ([, code, link]) => code ?? link ?? '',
  );

  it('names paths', () => expect(named.length).toBeGreaterThan(0));
  it.each(named)('names %s, which exists', (path) => expect(existsSync(join(root, path))).toBe(true));
});

it('every npm script that the pages name exists', () => {
  const pages = ['README.md', 'geodata/README.md'].map((page) => readFileSync(join(root, page), 'utf8')).join('\n');
  const scripts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  const named = [...pages.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name ?? '');
  expect(named).toContain('check:data');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
