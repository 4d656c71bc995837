import type { AreaName } from '../symbology/sizes.ts';

/** How a label is set. Sizes in pixels, letter spacing in ems. */
export interface Type {
  readonly family: 'sans' | 'serif';
  readonly weight?: 400 | 600;
  readonly italic?: boolean;
  readonly sizePx: number;
  readonly spacing?: number;
  readonly upper?: boolean;
  /** It grows with the zoom like the names of these; `sizePx` is its size in the first view. */
  readonly grows?: AreaName;
}

const LINE_HEIGHT = 1.2;

/** Advance widths in ems, a little generous: a label that is thought too wide only stands freer. */
const NARROW = /[iljtfrI.,:;'’|()\-·]/;
const WIDE = /[mwMW—]/;
const UPPER = /\p{Lu}/u;

/**
 * About how wide a line of text is, in pixels. The build has no browser to measure with, so this is by classes of
 * letters; a browser test compares.
 */
export function textWidth(text: string, { sizePx, spacing = 0, upper = false, weight = 400 }: Type): number {
  const shown = upper ? text.toUpperCase() : text;
  const ems = [...shown].reduce((sum, letter) => sum + widthOf(letter) + spacing, 0);
  return ems * sizePx * (weight === 600 ? 1.06 : 1);
}

function widthOf(letter: string): number {
  if (letter === ' ') return 0.28;
  if (NARROW.test(letter)) return 0.34;
  if (WIDE.test(letter)) return 0.92;
  return UPPER.test(letter) ? 0.7 : 0.58;
}

/** Text broken into lines no wider than a number of ems, at spaces only. */
export function wrapText(text: string, type: Type, mostEms: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, type) <= mostEms * type.sizePx) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Width and height of lines of text, in pixels. */
export function blockSize(lines: readonly string[], type: Type): { width: number; height: number } {
  return {
    width: Math.max(...lines.map((line) => textWidth(line, type))),
    height: lines.length * lineHeightPx(type),
  };
}

export function lineHeightPx({ sizePx }: Type): number {
  return sizePx * LINE_HEIGHT;
}
