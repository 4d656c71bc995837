import type { LegendRow } from './still-legend.tsx';

/** How a piece of text is set. */
export interface TextType {
  readonly family: 'sans' | 'serif';
  readonly weight: 400 | 600;
  readonly sizePx: number;
  readonly colour: 'ink' | 'ink-soft';
  /** Height of a line as a multiple of the size. */
  readonly leading: number;
}

/** How wide a line of text is, in pixels. */
export type Measure = (text: string, type: TextType) => number;

/** What is set into a column, with the space before it in pixels. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly type: TextType; readonly spacePx: number }
  | { readonly kind: 'legend'; readonly rows: readonly LegendRow[]; readonly type: TextType; readonly spacePx: number };

/** A line of text at its baseline, in pixels. */
export interface PlacedLine {
  readonly text: string;
  readonly type: TextType;
  readonly x: number;
  readonly y: number;
}

/** A swatch at its middle line, in pixels. */
export interface PlacedSwatch {
  readonly row: LegendRow;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A column that has been set, from its own upper edge. */
export interface Column {
  readonly lines: readonly PlacedLine[];
  readonly swatches: readonly PlacedSwatch[];
  readonly heightPx: number;
}

/** The size of type for which swatches are drawn. */
const SWATCH_TYPE_PX = 13;
const SWATCH_GAP_PX = 8;
const COLUMN_GAP_PX = 20;

/** Sets parts under one another. */
export function setColumn(parts: readonly Part[], width: number, measure: Measure): Column {
  const lines: PlacedLine[] = [];
  const swatches: PlacedSwatch[] = [];
  let y = 0;
  for (const part of parts) {
    y += part.spacePx;
    const set = part.kind === 'text' ? setText(part.text, part.type, width, measure) : setLegend(part, width, measure);
    lines.push(...set.lines.map((line) => ({ ...line, y: line.y + y })));
    swatches.push(...set.swatches.map((swatch) => ({ ...swatch, y: swatch.y + y })));
    y += set.heightPx;
  }
  return { lines, swatches, heightPx: y };
}

function setText(text: string, type: TextType, width: number, measure: Measure): Column {
  const lineHeight = type.sizePx * type.leading;
  const lines = breakLines(text, width, (some) => measure(some, type)).map((line, index) => ({
    text: line,
    type,
    x: 0,
    y: baseline(index, lineHeight, type.sizePx),
  }));
  return { lines, swatches: [], heightPx: lines.length * lineHeight };
}

function baseline(index: number, lineHeight: number, sizePx: number): number {
  return index * lineHeight + lineHeight / 2 + 0.36 * sizePx;
}

/** Rows in as many columns as the longest of them leaves room for, each row of the grid as high as its highest. */
function setLegend({ rows, type }: Extract<Part, { kind: 'legend' }>, width: number, measure: Measure): Column {
  const scale = type.sizePx / SWATCH_TYPE_PX;
  const swatchWidth = Math.max(...rows.map(({ widthPx }) => widthPx)) * scale;
  const indent = swatchWidth + SWATCH_GAP_PX * scale;
  const longest = Math.max(0, ...rows.map(({ words }) => measure(words, type)));
  const gap = COLUMN_GAP_PX * scale;
  const count = Math.max(1, Math.floor((width + gap) / (indent + longest + gap)));
  const columnWidth = (width - gap * (count - 1)) / count;
  const lines: PlacedLine[] = [];
  const swatches: PlacedSwatch[] = [];
  let y = 0;
  for (let start = 0; start < rows.length; start += count) {
    const cells = rows.slice(start, start + count).map((row, index) => ({
      row,
      x: index * (columnWidth + gap),
      set: setText(row.words, type, columnWidth - indent, measure),
    }));
    for (const { row, x, set } of cells) {
      const middle = y + (type.sizePx * type.leading) / 2;
      swatches.push({ row, x: x + swatchWidth / 2, y: middle, scale });
      lines.push(...set.lines.map((line) => ({ ...line, x: x + indent, y: line.y + y })));
    }
    y += Math.max(...cells.map(({ set }) => set.heightPx));
  }
  return { lines, swatches, heightPx: y };
}

/**
 * Breaks text into lines at spaces; a word that is wider than a line, as an address may be, is broken where the line ends.
 *
 * @param widthOf width of some text, in the unit of `width`
 */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, widthOf);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
