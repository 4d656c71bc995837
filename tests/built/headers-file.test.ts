import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressOf, builtFiles, DIST } from '../fixtures/built-files.ts';
import { readHeadersFile, sentHeaders } from '../fixtures/headers-file.ts';
import { type Tag, tagsOf } from '../fixtures/markup.ts';

const rules = readHeadersFile(readFileSync(join(DIST, '_headers'), 'utf8'));
const sent = (file: string): Headers => sentHeaders(rules, `/${addressOf(file)}`);
const files = builtFiles();

/** Names that no other content will ever have: with a hash, or with a version that is kept. */
const FOR_EVER = /^(assets\/.+-[\w-]{8}\.\w+|data\/\w+-[0-9a-f]{10}\.json|host\/\d+\.\d+\.\d+\.js)$/;

/** How long a file may be kept without asking. */
function cachingOf(file: string): string {
  if (FOR_EVER.test(file)) return 'public, max-age=31536000, immutable';
  return file.startsWith('basemap/') ? 'public, max-age=86400' : 'public, max-age=0, must-revalidate';
}

describe('_headers of the built site', () => {
  test('says of every file how long it is kept: for ever what has a hash or version, the ground a day, nothing else', () => {
    expect(files.length).toBeGreaterThan(1000);
    const wrong = files.filter((file) => sent(file).get('Cache-Control') !== cachingOf(file));
    expect(wrong).toEqual([]);
  });

  test('lets everybody read every file, also pages that isolate themselves', () => {
    for (const file of files) {
      const headers = sent(file);
      expect(headers.get('Access-Control-Allow-Origin'), file).toBe('*');
      expect(headers.get('Cross-Origin-Resource-Policy'), file).toBe('cross-origin');
      expect(headers.get('Cross-Origin-Embedder-Policy'), file).toBe('require-corp');
      expect(headers.get('X-Content-Type-Options'), file).toBe('nosniff');
      expect(headers.get('Referrer-Policy'), file).toBe('strict-origin-when-cross-origin');
    }
  });

  test('gives every page a policy that forbids all at first, with trusted types unless it is a frame', () => {
    for (const file of files.filter((one) => one.endsWith('.html'))) {
      const policy = sent(file).get('Content-Security-Policy') ?? '';
      expect(policy, file).toMatch(/^default-src 'none';/);
      expect(policy.includes("require-trusted-types-for 'script'"), file).toBe(!/^(es\/)?embed\//.test(file));
    }
  });

  test('allows what the pages are made of: no style in a page, and scripts in files or named by their hash', () => {
    for (const file of files.filter((one) => one.endsWith('.html'))) {
      const tags = tagsOf(readFileSync(join(DIST, file), 'utf8'));
      const policy = sent(file).get('Content-Security-Policy') ?? '';
      expect(tags.filter(isStyled), file).toEqual([]);
      expect(tags.filter(isWrittenScript), file).toHaveLength(policy.includes("'sha256-") ? 1 : 0);
    }
  });

  test('allows all that the pages fetch by their tags', () => {
    for (const file of files.filter((one) => one.endsWith('.html'))) {
      const policy = sent(file).get('Content-Security-Policy') ?? '';
      const needs = new Set(tagsOf(readFileSync(join(DIST, file), 'utf8')).flatMap(needOf));
      expect(needs.size, file).toBeGreaterThan(2);
      for (const [directive, source] of [...needs].map((need) => need.split(' '))) {
        const allowed = policy.split('; ').find((one) => one.startsWith(`${directive} `));
        expect(allowed?.split(' ') ?? [], `${file} ${directive}`).toContain(source);
      }
    }
  });
});

/** What stands in a policy for what a tag fetches, by the tag's name, and for links by what they are for. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  script: 'script-src',
  img: 'img-src',
  iframe: 'frame-src',
  icon: 'img-src',
  stylesheet: 'style-src',
  modulepreload: 'script-src',
  font: 'font-src',
  fetch: 'connect-src',
};

/** Directive and source that a policy must have for a tag, such as `img-src data:`. */
function needOf({ name, attributes }: Tag): string[] {
  const address = attributes.get(name === 'link' ? 'href' : 'src');
  const kind = name === 'link' ? (attributes.get('as') ?? attributes.get('rel') ?? '') : name;
  const directive = DIRECTIVES[kind];
  if (address === undefined || directive === undefined) return [];
  const scheme = /^(?:[a-z]+:|\/\/)/.exec(address)?.[0];
  return [`${directive} ${scheme ?? "'self'"}`];
}

function isStyled({ name, attributes }: Tag): boolean {
  return name === 'style' || [...attributes.keys()].some((key) => /^(style|on\w+)$/.test(key));
}

/** A script that stands in the page itself, and is no data. */
function isWrittenScript({ name, attributes }: Tag): boolean {
  return name === 'script' && !attributes.has('src') && !/json/.test(attributes.get('type') ?? '');
}
