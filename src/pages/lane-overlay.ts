import type { FeatureCollection, LineString } from 'geojson';
import { LANE_LAYER } from '../map/layers/lane.ts';
import type { Overlay } from '../panel/layers.tsx';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/number.ts';

/** The lane's file: one line with its lengths, which the build has reckoned again. */
export type Lane = FeatureCollection<LineString, { lengthKm: number; lengthNauticalMiles: number }>;

/** The shipping lane as the panel lists it, with its length in both units. */
export function laneOverlay(lane: Lane, language: Language, words: Dictionary): Overlay {
  const line = lane.features[0];
  if (line === undefined) throw new Error('the lane file holds no line');
  const { lengthKm, lengthNauticalMiles } = line.properties;
  const length = words.lane.length(formatNumber(language, lengthKm), formatNumber(language, lengthNauticalMiles));
  return { id: LANE_LAYER, name: words.lane.name, summary: `${words.lane.summary} ${length}.` };
}
