/** The layers, bottom to top: the order in which they are drawn, listed and hit by a click (last wins). */
export const LAYER_ORDER = [
  'boat-operations',
  'transit-country',
  'source-countries',
  'cartel-origins',
  'seizures-destinations',
  'colombian-border',
  'other-movements',
  'trafficking-routes',
  'guayaquil',
  'military',
  'manta',
] as const;

/** Id of the computed shipping lane in the view and in the address; it is an overlay and no layer of the evidence. */
export const LANE_LAYER = 'shipping-lane';
