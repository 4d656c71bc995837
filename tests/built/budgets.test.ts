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

describe('what a reader loads', () => {
  it('starts with a small script: the evidence and the panel', () => {
    expect(brotliBytes(/^index-.*\.js$/)).toBeLessThan(80_000);
  });

  it('keeps the map engine and the outlines in files of their own', () => {
    expect(brotliBytes(/^live-map-.*\.js$/)).toBeLessThan(330_000);
    expect(brotliBytes(/^maplibre-gl-worker-.*\.js$/)).toBeLessThan(130_000);
  });

  it('has light style sheets and fonts', () => {
    expect(brotliBytes(/\.css$/)).toBeLessThan(20_000);
    const fonts = assets.filter((file) => file.endsWith('.woff2'));
    expect(fonts.reduce((sum, file) => sum + statSync(join(dist, 'assets', file)).size, 0)).toBeLessThan(140_000);
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
    for (const { exact } of unmapped) expect(script.some((text) => text.includes(exact))).toBe(false);
  });
});

describe('the pages', () => {
  it.each([
    ['index.html', 'en', './assets/'],
    ['es/index.html', 'es', '../assets/'],
  ])('%s is in its language and finds its files from any folder', (file, language, folder) => {
    const html = readFileSync(join(dist, file), 'utf8');
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/\{\{|\}\}/);
    const addresses = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses.filter((address) => address.startsWith('/'))).toEqual([]);
    expect(
      addresses.filter((address) => address.includes('assets/')).every((address) => address.startsWith(folder)),
    ).toBe(true);
  });
});
