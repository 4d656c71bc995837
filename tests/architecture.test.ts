import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { complaintsAbout, ROOMS } from './fixtures/house-rules.ts';
import { readModules } from './fixtures/read-modules.ts';

const modules = readModules(join(import.meta.dirname, '../src'));

describe('src/', () => {
  test('keeps the rules of the house', () => {
    expect(complaintsAbout(modules)).toEqual([]);
  });

  test('has something in every room, and really uses what the rooms are said to use', () => {
    const used = new Set(
      modules.flatMap(({ path, imports }) => imports.map(({ target }) => `${path.split('/')[0]} ${target}`)),
    );
    for (const [room, { packages, types }] of Object.entries(ROOMS)) {
      expect(
        modules.some(({ path }) => path.split('/')[0] === room),
        room,
      ).toBe(true);
      if (room === 'main.ts') continue;
      for (const name of [...packages, ...types])
        expect(
          [...used].some((one) => one.startsWith(`${room} ${name}`)),
          `${room} ${name}`,
        ).toBe(true);
    }
  });
});

/** A tree in which every rule is broken; its files end in `.txt`, so that no tool takes them for code. */
test('a badly built house is told everything that is wrong with it, and nothing else', () => {
  const bad = readModules(join(import.meta.dirname, 'fixtures/bad-architecture'), '.txt');
  expect(bad.map(({ path }) => path)).toContain('geo/sound.ts');
  expect(complaintsAbout(bad).sort()).toEqual([
    'attic/forgotten.ts lies in no room of the house',
    'circle: pages/turns-one.ts > pages/turns-other.ts > pages/turns-one.ts',
    'data/reads.ts uses state/parses.ts',
    'geo/knows-model.ts uses model/mark.ts',
    'geo/knows-page.ts knows the page: HTMLDivElement',
    'geo/knows-page.ts knows the page: document',
    'geo/knows-page.ts knows the page: window',
    'map/knows-panel.tsx uses panel/knows-map.tsx',
    'map/second-engine.ts uses @maplibre/maplibre-gl-style-spec',
    'map/second-engine.ts uses maplibre-gl',
    'model/mark.ts formats for readers itself: Intl',
    'model/mark.ts uses @turf/distance',
    'pages/endless.ts has 262 lines',
    'pages/knows-main.ts uses main.ts',
    'panel/knows-map.tsx uses map/engine.ts',
    'panel/knows-map.tsx uses preact-render-to-string',
    'state/parses.ts uses edtf',
    'state/parses.ts uses valibot',
    'symbology/Camel_Case.ts is not in kebab-case',
    'symbology/map-helpers.ts has a name that says nothing',
    'text/leaf.ts uses model/mark.ts',
    'text/utils.ts has a name that says nothing',
    'theme/leaf.ts has a default export',
    'theme/leaf.ts uses text/utils.ts',
  ]);
});
