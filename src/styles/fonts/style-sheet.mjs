/** The style sheet `../fonts.css`: the faces, and beside each a font of the reader's system with the same metrics. */
import { LOCAL_FONTS } from './local-fonts.mjs';
import { matchingMetrics } from './metrics.mjs';

const REMARK = [
  '/* Written by `npm run derive:fonts`. A fallback has the heights of its face and its average width, so that hardly a line',
  '   breaks elsewhere when the face comes. The name of the serif must not end in a digit, which MapLibre cannot put into a',
  '   canvas font unquoted. */',
].join('\n');

/**
 * @param {readonly { face: import('./faces.mjs').Face, tables: ReadonlyMap<string, Buffer> }[]} fonts the faces with
 *   the tables of their files
 * @returns {string} the style sheet
 */
export function styleSheet(fonts) {
  const faces = fonts.map(({ face }) => fontFace(face));
  const fallbacks = fonts.map(({ face, tables }) => fallbackFace(face, matchingMetrics(tables, face.local)));
  return `${[REMARK, ...faces, ...fallbacks].join('\n\n')}\n`;
}

function fontFace(face) {
  return rule({
    'font-family': `"${face.family}"`,
    ...kindOf(face),
    'font-display': 'swap',
    src: `url("./fonts/${face.file}.woff2") format("woff2")`,
  });
}

function fallbackFace(face, metrics) {
  const names = LOCAL_FONTS[face.local].names.map((name) => `local("${name}")`);
  return rule({
    'font-family': `"${face.family} Fallback"`,
    ...kindOf(face),
    src: names.join(', '),
    'ascent-override': percent(metrics.ascent),
    'descent-override': percent(metrics.descent),
    'line-gap-override': percent(metrics.lineGap),
    'size-adjust': percent(metrics.sizeAdjust),
  });
}

function kindOf({ weight, isItalic }) {
  return { 'font-weight': String(weight), ...(isItalic ? { 'font-style': 'italic' } : {}) };
}

function rule(declarations) {
  const lines = Object.entries(declarations).map(([name, value]) => `  ${name}: ${value};`);
  return `@font-face {\n${lines.join('\n')}\n}`;
}

function percent(share) {
  return `${Number((share * 100).toFixed(2))}%`;
}
