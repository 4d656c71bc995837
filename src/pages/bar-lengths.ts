import { scaleLinear } from 'd3-scale';
import type { AtlasData } from '../model/atlas-data.ts';
import type { Figure } from '../model/records.ts';
import { type BarLengths, type Series, seriesOf } from '../model/series.ts';

/**
 * How long the bars of all figures are that can be compared: from zero, those of one measure on one scale wherever they
 * stand. The build finds them, so that no reader has to fetch what it takes.
 */
export function barLengths({ figures }: Pick<AtlasData, 'figures'>): BarLengths {
  return Object.fromEntries(seriesOf(figures).series.flatMap(lengthsIn));
}

function lengthsIn({ rows }: Series): (readonly [id: string, percent: number])[] {
  const figures: readonly Figure[] = rows.flatMap((row) => ('figure' in row ? [row.figure] : []));
  const percent = scaleLinear([0, Math.max(...figures.map(({ quantity }) => quantity.value))], [0, 100]);
  return figures.map(({ id, quantity }) => [id, Number(percent(quantity.value).toFixed(2))]);
}
