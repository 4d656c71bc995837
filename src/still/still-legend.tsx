import type { VNode } from 'preact';
import type { Mark } from '../model/records.ts';
import { type LegendItem, LegendSwatch } from '../panel/legend.tsx';
import { PointSwatch, RibbonSwatch } from '../panel/swatch.tsx';
import { formOf, hasSymbol, hueOf, lookOf, symbolOf } from '../symbology/mark-look.ts';
import { ribbonWidth } from '../symbology/route-width.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/number.ts';
import { HUES } from '../theme/palette.ts';
import { SYMBOL_HUES, SYMBOL_PATHS, type SymbolName } from '../theme/symbols.ts';

const SYMBOL_PX = 18;
const LINE_PX = 34;

/** A line of a picture's legend. */
export interface LegendRow {
  /** The swatch as an `svg` element with a `viewBox`. */
  readonly swatch: VNode;
  /** Width of the swatch in pixels. */
  readonly widthPx: number;
  readonly words: string;
}

interface StillLegendInput {
  /** The whole legend, from what is drawn on top to what lies below. */
  readonly items: readonly LegendItem[];
  /** The marks that are in the picture, with the status that they have there. */
  readonly marks: readonly Mark[];
  /** Whether the computed lane is in the picture. */
  readonly hasLane: boolean;
  readonly language: Language;
  readonly words: Dictionary;
}

/**
 * The legend of a picture: of hues, symbols and forms those that are in it, and no others.
 *
 * @returns groups of rows: hues, symbols, forms
 */
export function stillLegend({
  items,
  marks,
  hasLane,
  language,
  words,
}: StillLegendInput): readonly (readonly LegendRow[])[] {
  const looks = new Set([...marks.flatMap(looksOf), ...(hasLane ? ['line/computed'] : [])]);
  const hues = new Set(marks.map(hueOf));
  const symbols = new Set(marks.map((mark) => (mark.kind === 'route' ? undefined : symbolOf(mark))));
  const groups = [
    HUES.filter((hue) => hue !== 'place' && hues.has(hue)).map((hue) => ({
      swatch: <HueSwatch hue={hue} />,
      widthPx: SYMBOL_PX,
      words: words.legend.hues[hue],
    })),
    (Object.keys(SYMBOL_PATHS) as SymbolName[])
      .filter((name) => symbols.has(name))
      .map((name) => ({
        swatch: <PointSwatch name={name} form="solid" hue={SYMBOL_HUES[name]} />,
        widthPx: SYMBOL_PX,
        words: words.kind[name],
      })),
    [
      ...items
        .filter(({ swatch, look }) => looks.has(`${swatch}/${look}`))
        .map((item) => ({
          swatch: <LegendSwatch {...item} />,
          widthPx: item.swatch === 'line' || item.swatch === 'border' ? LINE_PX : SYMBOL_PX,
          words: words.legend[item.words],
        })),
      ...widestRibbon(marks, language, words),
    ],
  ];
  return groups.filter((rows) => rows.length > 0);
}

/** What of the legend a mark shows, as `swatch/look`. */
export function looksOf(mark: Mark): readonly string[] {
  if (mark.kind === 'route')
    return [`line/${lookOf(mark)}`, ...(mark.from === null || mark.to === null ? ['line/fading'] : [])];
  const point = hasSymbol(mark) ? [`point/${formOf(mark.status)}`] : [];
  if (mark.kind === 'border') return ['border/border'];
  if (mark.kind === 'country' || mark.kind === 'region')
    return mark.layer === 'source-countries' ? [...point, 'area/hatch'] : point;
  return hasSymbol(mark) && mark.precision !== 'near' ? point : [...point, 'area/soft'];
}

function widestRibbon(marks: readonly Mark[], language: Language, words: Dictionary): LegendRow[] {
  const stated = marks.flatMap((mark) =>
    mark.kind === 'route' && mark.quantity?.unit === 't' ? [{ route: mark, tons: mark.quantity.value }] : [],
  );
  const [widest] = stated.sort((one, other) => other.tons - one.tons);
  if (widest === undefined) return [];
  const { route, tons } = widest;
  return [
    {
      swatch: <RibbonSwatch hue={hueOf(route)} width={ribbonWidth(route)} />,
      widthPx: LINE_PX,
      words: words.legend.width(formatNumber(language, tons)),
    },
  ];
}

function HueSwatch({ hue }: { hue: string }) {
  return (
    <svg class="swatch" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      <rect x="5" y="5" width="14" height="14" fill={`var(--${hue})`} />
    </svg>
  );
}
