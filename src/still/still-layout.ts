import { type Column, type Measure, type PlacedLine, type PlacedSwatch, setColumn } from './flow.ts';
import { wordParts } from './still-parts.ts';
import { type Box, FIXED_SIZES, mapOfView, type Size, type StillSize } from './still-size.ts';
import type { StillWords } from './still-words.ts';

/** A picture laid out: where its map is and where everything that is said stands. In pixels. */
export interface StillLayout extends Size {
  readonly map: Box;
  /** By how much the map's symbols, names and strokes are larger than on the screen. */
  readonly magnified: number;
  readonly lines: readonly PlacedLine[];
  readonly swatches: readonly PlacedSwatch[];
}

/** Pictures for sharing are seen smaller than they are; in the low one symbols and names would stand in each other's way. */
const MAGNIFIED = { wide: 1, square: 1.2, tall: 1.2 } as const;

/** From this share of width to height on the words stand beside the map and not over and under it. */
const BESIDE_FROM = 1.3;
const COLUMN_SHARE = 0.36;
const COLUMN_PX = 300;
/** From this width on a map on the screen has its words beside it. */
const BESIDE_FROM_PX = 560;

/** Sizes of type that are tried, as multiples of the usual ones, from the largest that is wanted. */
const SCALES = [1.4, 1.3, 1.2, 1.1, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];
/** Below this size a quotation is left out rather than set smaller. */
const LEAST_WITH_QUOTATION = 0.85;
/** The least share of the height that a map between words keeps. */
const LEAST_MAP_SHARE = 0.45;

/**
 * Lays out a picture so that everything that is said stands in it and nothing over anything else.
 *
 * @param view size of the map on the screen
 */
export function layOutStill(name: StillSize, view: Size, words: StillWords, measure: Measure): StillLayout {
  if (name === 'view') return { ...aroundMap(mapOfView(view), words, measure), magnified: 1 };
  const size = FIXED_SIZES[name];
  const layOut = size.width / size.height >= BESIDE_FROM ? besideMap : overAndUnderMap;
  const bare = { ...words, quotation: undefined };
  const tries = [
    ...SCALES.filter((scale) => scale >= LEAST_WITH_QUOTATION).map((scale) => ({ scale, said: words })),
    ...SCALES.map((scale) => ({ scale, said: bare })),
  ];
  for (const { scale, said } of tries) {
    const layout = layOut(size, said, scale, measure);
    if (layout !== undefined) return { ...layout, magnified: MAGNIFIED[name] };
  }
  throw new RangeError(`what is said of this view does not fit into ${size.width} by ${size.height} pixels`);
}

type Places = Omit<StillLayout, 'magnified'>;

/** A map of a given size, with as much room for the words as they need. */
function aroundMap(map: Size, words: StillWords, measure: Measure): Places {
  const pad = padding(1);
  if (map.width >= BESIDE_FROM_PX) {
    const needed = setColumn(wordParts(words, 1).all, COLUMN_PX - 2 * pad, measure).heightPx + 2 * pad;
    const size = { width: map.width + COLUMN_PX, height: Math.max(map.height, Math.ceil(needed)) };
    return withColumn(size, COLUMN_PX, words, 1, measure);
  }
  const { head, foot } = headAndFoot(map.width, words, 1, measure);
  const height = Math.ceil(head.heightPx + foot.heightPx + 4 * pad + map.height);
  return between({ width: map.width, height }, head, foot, pad);
}

function besideMap(size: Size, words: StillWords, scale: number, measure: Measure): Places | undefined {
  const width = Math.round(size.width * COLUMN_SHARE);
  const pad = padding(scale);
  const needed = setColumn(wordParts(words, scale).all, width - 2 * pad, measure).heightPx + 2 * pad;
  return needed > size.height ? undefined : withColumn(size, width, words, scale, measure);
}

/** The words at the right, what is said of the map at the top and where it comes from at the bottom. */
function withColumn(size: Size, width: number, words: StillWords, scale: number, measure: Measure): Places {
  const pad = padding(scale);
  const { top, bottom } = wordParts(words, scale);
  const left = size.width - width + pad;
  const upper = setColumn(top, width - 2 * pad, measure);
  const lower = setColumn(bottom, width - 2 * pad, measure);
  return {
    ...size,
    map: { x: 0, y: 0, width: size.width - width, height: size.height },
    ...joined(moved(upper, left, pad), moved(lower, left, size.height - pad - lower.heightPx)),
  };
}

function overAndUnderMap(size: Size, words: StillWords, scale: number, measure: Measure): Places | undefined {
  const pad = padding(scale);
  const { head, foot } = headAndFoot(size.width, words, scale, measure);
  const layout = between(size, head, foot, pad);
  return layout.map.height < LEAST_MAP_SHARE * size.height ? undefined : layout;
}

function headAndFoot(width: number, words: StillWords, scale: number, measure: Measure) {
  const inner = width - 2 * padding(scale);
  const { head, foot } = wordParts(words, scale);
  return { head: setColumn(head, inner, measure), foot: setColumn(foot, inner, measure) };
}

function between(size: Size, head: Column, foot: Column, pad: number): Places {
  const top = Math.round(head.heightPx + 2 * pad);
  const bottom = Math.round(size.height - foot.heightPx - 2 * pad);
  return {
    ...size,
    map: { x: 0, y: top, width: size.width, height: bottom - top },
    ...joined(moved(head, pad, pad), moved(foot, pad, bottom + pad)),
  };
}

function padding(scale: number): number {
  return Math.round(20 * scale);
}

function moved({ lines, swatches }: Column, x: number, y: number): Pick<Column, 'lines' | 'swatches'> {
  const shift = <Placed extends { readonly x: number; readonly y: number }>(placed: Placed): Placed => ({
    ...placed,
    x: placed.x + x,
    y: placed.y + y,
  });
  return { lines: lines.map(shift), swatches: swatches.map(shift) };
}

function joined(...parts: readonly Pick<Column, 'lines' | 'swatches'>[]): Pick<Column, 'lines' | 'swatches'> {
  return { lines: parts.flatMap(({ lines }) => lines), swatches: parts.flatMap(({ swatches }) => swatches) };
}
