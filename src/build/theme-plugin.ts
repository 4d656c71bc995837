import type { Plugin } from 'vite';
import { cssVariables } from '../theme/css-variables.ts';

const THEME_ID = 'virtual:theme.css';

/** Writes the palette and the type scale as the style sheet `virtual:theme.css`. */
export function themePlugin(): Plugin {
  return {
    name: 'theme',
    resolveId: (id) => (id === THEME_ID ? `\0${id}` : null),
    load: (id) => (id === `\0${THEME_ID}` ? cssVariables() : null),
  };
}
