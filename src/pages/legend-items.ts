import { FAMILIES } from '../map/draw-order.ts';
import { laneLegend } from '../map/layers/lane.ts';
import type { Atlas } from '../model/atlas.ts';
import type { LegendItem, WidthItem } from '../panel/legend.tsx';
import { symbolOf } from '../symbology/mark-look.ts';
import { ribbonWidth } from '../symbology/route-width.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/number.ts';
import { SYMBOL_PATHS, type SymbolName } from '../theme/symbols.ts';

/** The legend as the families of the map give it, from what is drawn on top to what lies below. */
export const legendItems: readonly LegendItem[] = [
  ...[...FAMILIES].reverse().flatMap(({ legend }) => legend),
  laneLegend,
];

/** The widest route whose tons a passage states, as the legend's example; `null` when there is none. */
export function widthItem(atlas: Atlas, language: Language): WidthItem | null {
  const tons = atlas.data.marks.flatMap((mark) =>
    mark.kind === 'route' && mark.quantity?.unit === 't' ? [mark.quantity] : [],
  );
  const most = tons.sort((one, other) => other.value - one.value)[0];
  if (most === undefined) return null;
  return { tons: formatNumber(language, most.value), widthPx: ribbonWidth({ quantity: most }) };
}

/** The symbols that the evidence uses, in the order of the family. */
export function symbolsInUse(atlas: Atlas): readonly SymbolName[] {
  const used = new Set(atlas.data.marks.map((mark) => (mark.kind === 'route' ? undefined : symbolOf(mark))));
  return (Object.keys(SYMBOL_PATHS) as SymbolName[]).filter((name) => used.has(name));
}
