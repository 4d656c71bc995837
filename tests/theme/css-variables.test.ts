import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cssVariables } from '../../src/theme/css-variables.ts';
import { PALETTES, THEMES } from '../../src/theme/palette.ts';
import { TYPE_SCALE_REM } from '../../src/theme/typography.ts';

const source = join(import.meta.dirname, '../../src');
const css = cssVariables();

/** The declarations of every block of a style sheet, with the selectors that it stands under. */
const blocks = [...css.matchAll(/(@media [^{]+\{\s*)?(:root[^{]*|^\[data-theme[^{]*)\{([^}]*)\}/gm)].map(
  ([, media = '', selector = '', body = '']) => ({
    where: `${media}${selector}`.replace(/\s+/g, ' ').trim(),
    declared: new Map([...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value])),
  }),
);

function blockOf(where: string): ReadonlyMap<string, string> {
  const found = blocks.find((block) => block.where === where);
  if (found === undefined)
    throw new Error(`no block ${where}; there are ${blocks.map((block) => block.where).join(' | ')}`);
  return found.declared;
}

function variableOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

describe('cssVariables', () => {
  test.each([
    ['light', ':root'],
    ['dark', '@media (prefers-color-scheme: dark) { :root:not([data-theme="light"])'],
    ['light', '[data-theme="light"]'],
    ['dark', '[data-theme="dark"]'],
  ] as const)('declares every colour of the %s palette under %s, and the scheme to the browser', (theme, where) => {
    const declared = blockOf(where);
    expect(declared.get('color-scheme')).toBe(theme);
    for (const [name, colour] of Object.entries(PALETTES[theme]))
      expect(declared.get(variableOf(name)), name).toBe(colour);
  });

  test('declares the type scale once, for all themes', () => {
    for (const [name, rem] of Object.entries(TYPE_SCALE_REM))
      expect(blockOf(':root').get(`--type-${name}`)).toBe(`${rem}rem`);
  });

  test('has as many blocks as it needs, each closed', () => {
    expect(blocks).toHaveLength(2 + THEMES.length);
    expect(css.split('{').length).toBe(css.split('}').length);
  });
});

test('every variable that the page or the panel uses is declared', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(css|tsx)$|frames\.ts$|drawn-map\.ts$/.test(file),
  );
  const texts = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n');
  // `var(--${hue})` in a template stands for each hue, all of which the palette has.
  const used = new Set([...texts.matchAll(/var\((--[a-z][\w-]*)\s*[,)]/g)].map(([, name = '']) => name));
  const set = new Set([...`${css}\n${texts}`.matchAll(/(--[a-z][\w-]*)['"]?\s*[:,]/g)].map(([, name = '']) => name));
  expect(used.size).toBeGreaterThan(5);
  expect([...used].filter((name) => !set.has(name))).toEqual([]);
});
