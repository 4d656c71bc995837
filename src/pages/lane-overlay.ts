import type { FeatureCollection, LineString } from 'geojson';
import { LANE_LAYER } from '../model/layer-order.ts';
import type { Overlay } from '../panel/layers.tsx';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/number.ts';

/** The lane's file: one line with its lengths, which the build has reckoned again. */
export type Lane = FeatureCollection<LineString, LaneLengths>;

/** How long the lane is on the ground, in whole kilometres and whole international nautical miles. */
export interface LaneLengths {
  readonly lengthKm: number;
  readonly lengthNauticalMiles: number;
}

/** The shipping lane as the panel lists it, with its length in both units. */
export function laneOverlay(
  { lengthKm, lengthNauticalMiles }: LaneLengths,
  language: Language,
  words: Dictionary,
): Overlay {
  const length = words.lane.length(formatNumber(language, lengthKm), formatNumber(language, lengthNauticalMiles));
  return { id: LANE_LAYER, name: words.lane.name, summary: `${words.lane.summary} ${length}.` };
}
