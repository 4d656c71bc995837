import type { DrawnFeature } from '../symbology/parts.ts';
import type { Seat } from '../symbology/spots.ts';
import { STRIKE_PATH, SYMBOL_HUES, SYMBOL_PATHS, type SymbolForm, type SymbolName } from '../theme/symbols.ts';
import { featuresOf } from './areas.tsx';
import type { Medium } from './medium.ts';

/** Radius of the ring around what is chosen, on the symbols' grid. */
const RING_RADIUS = 16;

interface PointProps {
  readonly features: readonly DrawnFeature[];
  /** Every image that it has at some time; the first shows unless a window of time asks for another. */
  readonly symbols: readonly string[];
  readonly seat: Seat | undefined;
  readonly medium: Medium;
}

/** The symbol of a place at its seat, with the ring that shows when it is chosen. */
export function PointSymbol({ features, symbols, seat, medium }: PointProps) {
  const [point] = featuresOf(features, 'point');
  if (point === undefined || seat === undefined || point.geometry.type !== 'Point') return null;
  const [dx, dy] = seat.offset;
  return (
    <svg {...medium.at(point.geometry.coordinates)} overflow="visible">
      <g class="seat" transform={`scale(${medium.iconSize})`}>
        <g transform={`translate(${dx - 12} ${dy - 12})`} stroke-linejoin="round">
          <circle class="ring" cx={12} cy={12} r={RING_RADIUS} />
          {symbols.length === 1 && <SymbolShape symbol={symbols[0]} medium={medium} />}
          {symbols.length > 1 &&
            symbols.map((symbol, index) => (
              <g data-symbol={symbol} display={index === 0 ? undefined : 'none'}>
                <SymbolShape symbol={symbol} medium={medium} />
              </g>
            ))}
        </g>
      </g>
    </svg>
  );
}

function SymbolShape({ symbol = '', medium }: { symbol: string | undefined; medium: Medium }) {
  const [name, form] = symbol.split('-') as [SymbolName, SymbolForm];
  const colour = medium.colour(SYMBOL_HUES[name]);
  const halo = medium.colour('halo');
  const isSolid = form === 'solid';
  const dashes = form === 'dashed' || form === 'struck' ? { 'stroke-dasharray': '2.6 2.2' } : {};
  return (
    <>
      <path class="symbol" d={SYMBOL_PATHS[name]} fill={halo} stroke={halo} stroke-width={5.5} />
      <path
        d={SYMBOL_PATHS[name]}
        fill={isSolid ? colour : 'none'}
        stroke={isSolid ? medium.colour('ink') : colour}
        stroke-width={isSolid ? 1 : 2.2}
        {...dashes}
      />
      {form === 'struck' && <path d={STRIKE_PATH} stroke={colour} stroke-width={2.4} />}
    </>
  );
}
