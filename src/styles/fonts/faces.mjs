/** The faces of the site: where each comes from, and what it is called. */

/** Arrows lie in Inter's file without a code point, because Inter draws them for `->`; here they get theirs. */
const ARROWS = { '←': 'arrowleft', '→': 'arrowright' };

/**
 * The files' own names. "Source" is a reserved font name, which a subset must not bear (`OFL.txt`); that the style sheet
 * says "Source Serif" is a matter between the style sheet and the browser.
 */
const NAMED_INSIDE = { Inter: 'Inter', 'Source Serif': 'Transit Serif' };

const INTER = '@fontsource/inter/files/inter-latin';
const SERIF = '@fontsource/source-serif-4/files/source-serif-4-latin';

/**
 * @typedef {object} Face
 * @property {string} file name of its file here, without the ending
 * @property {string} family as the style sheet calls it
 * @property {string} insideFamily as the file calls itself
 * @property {400 | 600} weight
 * @property {boolean} isItalic
 * @property {string} source file of a package that it is cut from
 * @property {string} local the font of readers' systems that stands in for it, a key of `LOCAL_FONTS`
 * @property {Record<string, string>} unlistedGlyphs character -> name of its glyph, where the source lists none
 * @property {readonly string[]} features OpenType features that it keeps
 */

/** @type {readonly Face[]} */
export const FACES = [
  inter({ file: 'inter-400', weight: 400, source: `${INTER}-400-normal.woff2`, local: 'sans' }),
  inter({ file: 'inter-600', weight: 600, source: `${INTER}-600-normal.woff2`, local: 'sansBold' }),
  serif({ file: 'source-serif-400', weight: 400, source: `${SERIF}-400-normal.woff2`, local: 'serif' }),
  serif({
    file: 'source-serif-400-italic',
    weight: 400,
    isItalic: true,
    source: `${SERIF}-400-italic.woff2`,
    local: 'serifItalic',
  }),
  serif({ file: 'source-serif-600', weight: 600, source: `${SERIF}-600-normal.woff2`, local: 'serifBold' }),
];

function inter(face) {
  return { ...common('Inter'), unlistedGlyphs: ARROWS, features: ['kern', 'tnum'], ...face };
}

/** The serif's figures are tabular as they are, so that it needs no `tnum`. */
function serif(face) {
  return { ...common('Source Serif'), unlistedGlyphs: {}, features: ['kern', 'liga'], ...face };
}

function common(family) {
  return { family, insideFamily: NAMED_INSIDE[family], isItalic: false };
}
