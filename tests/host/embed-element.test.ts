import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, expectTypeOf, test } from 'vitest';
import { buildHostScript } from '../../src/build/host-script-text.ts';
import { HOST_SCRIPT_INTEGRITY, HOST_SCRIPT_PATH } from '../../src/embed/host-script.ts';
import type { FrameMessage, Wanted } from '../../src/embed/messages.ts';
import type { EcuadorInTransitElement } from '../../src/host/ecuador-in-transit.d.ts';
import { FACETS } from '../../src/model/facets.ts';
import { ACTIVATIONS, FRAME_THEMES, frameParts, USUAL_FRAME } from '../../src/state/frame-options.ts';

const root = join(import.meta.dirname, '../..');
const published = readFileSync(join(root, 'public', HOST_SCRIPT_PATH), 'utf8');

test('the published script is the one that its sources make, with the digest that pages name', async () => {
  expect(await buildHostScript(root)).toBe(published);
  expect(`sha384-${createHash('sha384').update(published).digest('base64')}`).toBe(HOST_SCRIPT_INTEGRITY);
});

test('it has 2 kB at most, imports nothing and writes no HTML', () => {
  expect(gzipSync(published).length).toBeLessThanOrEqual(2048);
  expect(published).not.toMatch(/\bimport\b|innerHTML|insertAdjacentHTML|document\.write|localStorage|fetch\(/);
});

test('the example and the README name the same script', () => {
  const example = readFileSync(join(root, 'public/example/index.html'), 'utf8');
  expect(example).toContain(`src="../${HOST_SCRIPT_PATH}" integrity="${HOST_SCRIPT_INTEGRITY}"`);
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme).toContain(`src="https://map.example.org/${HOST_SCRIPT_PATH}" integrity="${HOST_SCRIPT_INTEGRITY}"`);
});

test('it knows every word of a frame’s address', () => {
  const parts = frameParts({ theme: FRAME_THEMES[1], activate: ACTIVATIONS[1], controls: !USUAL_FRAME.controls });
  const names = [
    ...parts.map((part) => part.split('=')[0] ?? ''),
    ...FACETS,
    'at',
    'layers',
    'when',
    'undated',
    'mark',
  ];
  for (const name of names) expect(published, name).toContain(`\`${name}\``);
});

test('the types that host pages take are those of the contract', () => {
  type Told<Type extends FrameMessage['type']> = Omit<Extract<FrameMessage, { type: Type }>, 'contract' | 'type'>;
  expectTypeOf<Parameters<EcuadorInTransitElement['show']>>().toEqualTypeOf<[Wanted]>();
  expectTypeOf<HTMLElementEventMap['map-mark']['detail']>().toEqualTypeOf<Told<'mark'>>();
  expectTypeOf<HTMLElementEventMap['map-state']['detail']>().toEqualTypeOf<Told<'state'>>();
  expectTypeOf<HTMLElementTagNameMap['ecuador-in-transit']>().toEqualTypeOf<EcuadorInTransitElement>();
});
