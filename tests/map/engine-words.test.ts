import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';

const root = join(import.meta.dirname, '../..');

/** Keys of words that this page never shows, each for the reason it stands under. */
const NEVER_SHOWN = {
  'the page has its own buttons for zooming and no button for turning': [
    'NavigationControl.ResetBearing',
    'NavigationControl.ZoomIn',
    'NavigationControl.ZoomOut',
  ],
  'the page uses no such control': [
    'FullscreenControl.Enter',
    'FullscreenControl.Exit',
    'GeolocateControl.FindMyLocation',
    'GeolocateControl.LocationNotAvailable',
    'GlobeControl.Enable',
    'GlobeControl.Disable',
    'LogoControl.Title',
    'TerrainControl.Enable',
    'TerrainControl.Disable',
  ],
  'marks are drawn by the style, and their words stand in the panel': ['Marker.Title', 'Popup.Close'],
  'the scale is metric': ['ScaleControl.Feet', 'ScaleControl.Miles', 'ScaleControl.NauticalMiles'],
};

const engine = readFileSync(join(root, 'src/map/engine.ts'), 'utf8');
const library = readFileSync(join(root, 'node_modules/maplibre-gl/dist/maplibre-gl-dev.mjs'), 'utf8');
const [, locale = ''] = /const defaultLocale = \{([^}]*)\};/.exec(library) ?? [];
const libraryKeys = [...locale.matchAll(/^\s*"([\w.]+)":/gm)].map(([, key = '']) => key);
const neverShown = Object.values(NEVER_SHOWN).flat();

test('MapLibre has words', () => {
  expect(libraryKeys.length).toBeGreaterThan(20);
});

test.each(LANGUAGES)('every word of MapLibre that the page can show is translated in %s, and no other', (language) => {
  expect([...Object.keys(dictionaryOf(language).engine), ...neverShown].sort()).toEqual([...libraryKeys].sort());
});

test('no word is said to be never shown whose control the engine makes', () => {
  const controls = [...engine.matchAll(/new (\w+Control|Marker|Popup)\b/g)].map(([, name = '']) => name);
  expect(controls.length).toBeGreaterThan(0);
  const shown = neverShown.filter((key) => controls.includes(key.split('.')[0] ?? ''));
  expect(shown.filter((key) => !NEVER_SHOWN['the scale is metric'].includes(key))).toEqual([]);
  expect(engine).toContain("unit: 'metric'");
});
