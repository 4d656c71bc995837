import type { Dictionary } from '../text/dictionary.ts';
import { SYMBOL_HUES, type SymbolName } from '../theme/symbols.ts';
import { AreaSwatch, LineSwatch, PointSwatch, RibbonSwatch } from './swatch.tsx';

/** An entry as the map's families give it: what it looks like, and the key of its words. */
export interface LegendItem {
  readonly swatch: 'line' | 'area' | 'point' | 'border';
  readonly look: string;
  readonly words: keyof Omit<Dictionary['legend'], 'width' | 'hues'>;
}

/** A width that stands for a stated quantity. */
export interface WidthItem {
  readonly tons: string;
  readonly widthPx: number;
}

interface LegendProps {
  readonly items: readonly LegendItem[];
  /** The symbols in use, each once. */
  readonly symbols: readonly SymbolName[];
  readonly width: WidthItem | null;
  readonly words: Dictionary;
}

const HUES = ['cocaine', 'movement', 'military', 'seizure'] as const;

/** The legend: what forms mean, what hues mean, and the one width that says something. Always at hand over the map. */
export function Legend({ items, symbols, width, words }: LegendProps) {
  return (
    <>
      <p class="hues">
        {HUES.map((hue) => (
          <span key={hue} class="hue">
            <span class={`hue-dot hue-dot-${hue}`} />
            {words.legend.hues[hue]}
          </span>
        ))}
      </p>
      <ul class="legend-symbols">
        {symbols.map((name) => (
          <li key={name}>
            <PointSwatch name={name} form="solid" hue={SYMBOL_HUES[name]} />
            {words.kind[name]}
          </li>
        ))}
      </ul>
      <ul class="legend-list">
        {items.map((item) => (
          <li key={`${item.swatch}-${item.look}`}>
            <LegendSwatch {...item} />
            {words.legend[item.words]}
          </li>
        ))}
        {width !== null && (
          <li>
            <RibbonSwatch hue="cocaine" width={width.widthPx} />
            {words.legend.width(width.tons)}
          </li>
        )}
      </ul>
    </>
  );
}

/** What an entry of the legend looks like. */
export function LegendSwatch({ swatch, look }: LegendItem) {
  switch (swatch) {
    case 'line':
      return <LineSwatch look={look as Parameters<typeof LineSwatch>[0]['look']} hue="place" />;
    case 'border':
      return <LineSwatch look="stated" hue="place" width={3.2} />;
    case 'area':
      return <AreaSwatch look={look} hue={look === 'hatch' ? 'cocaine' : 'seizure'} />;
    case 'point':
      return <PointSwatch name="base" form={look as Parameters<typeof PointSwatch>[0]['form']} hue="place" />;
  }
}
