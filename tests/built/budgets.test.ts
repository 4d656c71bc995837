import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const dist = join(import.meta.dirname, '../../dist');
const assets = readdirSync(join(dist, 'assets'));

/** Bytes after brotli of all built files whose name fits. */
function brotliBytes(name: RegExp): number {
  const files = assets.filter((file) => name.test(file));
  expect(files, `files like ${name}`).not.toHaveLength(0);
  return files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(dist, 'assets', file))).length, 0);
}

/** Bytes after brotli of a built file. */
function brotliOf(path: string): number {
  return brotliCompressSync(readFileSync(join(dist, path))).length;
}

/** Bytes of all fonts, which are compressed already. */
const fontBytes = assets
  .filter((file) => file.endsWith('.woff2'))
  .reduce((sum, file) => sum + statSync(join(dist, 'assets', file)).size, 0);

describe('what a reader loads', () => {
  it.each(['index.html', 'es/index.html', 'mark/manta-us-base/index.html', 'es/article/globalpost-2025/index.html'])(
    '%s with style sheet and all fonts, which is the drawn map and all that is to be read, is at most 150 kB',
    (page) => {
      expect(brotliOf(page) + brotliBytes(/^page-.*\.css$/) + fontBytes).toBeLessThan(150_000);
    },
  );

  it('needs at most 40 kB of script before the live map', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.reduce((sum, file) => sum + brotliOf(file), 0)).toBeLessThan(40_000);
  });

  it('does not load the words of the other language', () => {
    for (const [page, other] of [
      ['index.html', 'es'],
      ['es/index.html', 'en'],
    ] as const)
      expect(readFileSync(join(dist, page), 'utf8')).not.toMatch(new RegExp(`assets/${other}-[\\w-]+\\.js`));
  });

  it('keeps the map engine and the outlines in files of their own', () => {
    expect(brotliBytes(/^live-map-.*\.js$/)).toBeLessThan(270_000);
    expect(brotliBytes(/^maplibre-gl-worker-.*\.js$/)).toBeLessThan(130_000);
  });

  it('has a picture under 300 kB for every mark in both languages', () => {
    for (const language of ['', 'es/'])
      for (const mark of readdirSync(join(dist, language, 'mark')))
        expect(statSync(join(dist, language, 'mark', mark, 'picture.png')).size, mark).toBeLessThan(300_000);
  });
});

describe('what a reader does not get', () => {
  const script = assets
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(dist, 'assets', file), 'utf8'));

  it.each(['valibot', 'edtf', 'SchemaError'])('no %s in the browser', (name) => {
    expect(script.some((text) => text.includes(`node_modules/${name}`))).toBe(false);
  });

  it('no word of an unmapped sentence, since nothing on the map quotes it', () => {
    const unmapped: { exact: string }[] = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../geodata/unmapped.json'), 'utf8'),
    );
    expect(unmapped.length).toBeGreaterThan(0);
    const data = readdirSync(join(dist, 'data')).map((file) => readFileSync(join(dist, 'data', file), 'utf8'));
    const pages = ['index.html', 'article/globalpost-2025/index.html'].map((page) =>
      readFileSync(join(dist, page), 'utf8'),
    );
    for (const { exact } of unmapped)
      expect([...script, ...data, ...pages].some((text) => text.includes(exact))).toBe(false);
  });
});

describe('the pages', () => {
  it.each([
    ['index.html', 'en', './assets/'],
    ['es/index.html', 'es', '../assets/'],
  ])('%s is in its language and finds its files from any folder', (file, language, folder) => {
    const html = readFileSync(join(dist, file), 'utf8');
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/\{\{|<!--/);
    const addresses = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses.filter((address) => address.startsWith('/'))).toEqual([]);
    expect(
      addresses.filter((address) => address.includes('assets/')).every((address) => address.startsWith(folder)),
    ).toBe(true);
  });
});
