/** Widths and heights of a font, in sizes of the font (em), and what makes a font of the reader's system match them. */
import { readCharacters } from './cmap.mjs';
import { localWidth, SAMPLE_LETTERS } from './local-fonts.mjs';

/**
 * @param {ReadonlyMap<string, Buffer>} tables of a font
 * @param {string} local which font of the reader's system stands in for it: a key of `LOCAL_FONTS`
 * @returns {{ sizeAdjust: number, ascent: number, descent: number, lineGap: number }} shares of one for the descriptors
 *   of `@font-face`: a text set in the local font then has on average the font's length, and its lines the font's height
 */
export function matchingMetrics(tables, local) {
  const width = widthIn(tables);
  const own = SAMPLE_LETTERS.reduce((sum, letter) => sum + width(letter), 0);
  const others = SAMPLE_LETTERS.reduce((sum, letter) => sum + localWidth(local, letter), 0);
  const sizeAdjust = own / others;
  const { ascent, descent, lineGap } = heightsOf(tables);
  return {
    sizeAdjust,
    ascent: ascent / sizeAdjust,
    descent: descent / sizeAdjust,
    lineGap: lineGap / sizeAdjust,
  };
}

function widthIn(tables) {
  const glyphs = readCharacters(tables);
  const hmtx = tables.get('hmtx');
  const measured = tables.get('hhea').readUInt16BE(34);
  return (letter) => hmtx.readUInt16BE(4 * Math.min(glyphs.get(letter.codePointAt(0)), measured - 1)) / em(tables);
}

function heightsOf(tables) {
  const hhea = tables.get('hhea');
  const [ascent, depth, lineGap] = [4, 6, 8].map((at) => hhea.readInt16BE(at) / em(tables));
  return { ascent, descent: -depth, lineGap };
}

function em(tables) {
  return tables.get('head').readUInt16BE(18);
}
