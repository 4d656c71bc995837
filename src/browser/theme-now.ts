import type { Theme } from '../theme/palette.ts';

/** Asks whether the reader's system wants the dark edition. */
export function asksForDarkness(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

/** The edition that the page shows: what the page itself says, or the reader's system. */
export function themeNow(darkness = asksForDarkness()): Theme {
  const named = document.documentElement.dataset.theme;
  if (named === 'light' || named === 'dark') return named;
  return darkness.matches ? 'dark' : 'light';
}
