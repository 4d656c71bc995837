import { PALETTES, type Palette, THEMES, type Theme } from './palette.ts';
import { TYPE_SCALE_REM } from './typography.ts';

/**
 * The palette and the type scale as CSS custom properties, so that the page and the map cannot differ.
 *
 * @returns a style sheet: light by default, dark where the reader's system asks for it or `data-theme` says so, on the page or on a part of it
 */
export function cssVariables(): string {
  const scale = Object.entries(TYPE_SCALE_REM).map(([name, rem]) => `  --type-${name}: ${rem}rem;`);
  return [
    `:root {\n${scale.join('\n')}\n${declarations('light')}\n}`,
    `@media (prefers-color-scheme: dark) {\n:root:not([data-theme="light"]) {\n${declarations('dark')}\n}\n}`,
    ...THEMES.map((theme) => `[data-theme="${theme}"] {\n${declarations(theme)}\n}`),
  ].join('\n');
}

function declarations(theme: Theme): string {
  const palette: Palette = PALETTES[theme];
  const colours = Object.entries(palette).map(([name, colour]) => `  --${kebab(name)}: ${colour};`);
  return [`  color-scheme: ${theme};`, ...colours].join('\n');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
