import type { FeatureCollection, LineString } from 'geojson';
import { laneLength } from '../geo/lane.ts';
import { LANE_LAYER } from '../map/layers/lane.ts';
import type { Overlay } from '../panel/layers.tsx';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/number.ts';

/** The shipping lane as the panel lists it, with its length in both units. */
export function laneOverlay(lane: FeatureCollection<LineString>, language: Language, words: Dictionary): Overlay {
  const line = lane.features[0];
  if (line === undefined) throw new Error('the lane file holds no line');
  const { lengthKm, lengthNauticalMiles } = laneLength(line.geometry);
  const length = words.lane.length(formatNumber(language, lengthKm), formatNumber(language, lengthNauticalMiles));
  return { id: LANE_LAYER, name: words.lane.name, summary: `${words.lane.summary} ${length}.` };
}
