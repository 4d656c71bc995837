import { scaleSqrt } from 'd3-scale';
import type { Route } from '../model/records.ts';

/** Width of every route's line, in pixels. What is known of a quantity is a ribbon under the line. */
export const LINE_WIDTH_PX = 2;

/** The ribbon's section grows with the load; 13 tons, the largest load in the evidence, is 14 px wide. */
const widthOfTons = scaleSqrt().domain([0, 13]).range([0, 14]);

/**
 * How wide the ribbon under a route is: by the tons that a passage states of it. Numbers of people, shares and other
 * units do not become widths, since they could not be compared with tons.
 *
 * @returns pixels; 0, no ribbon, where no passage states tons
 */
export function ribbonWidth({ quantity }: Pick<Route, 'quantity'>): number {
  return quantity === undefined || quantity.unit !== 't' ? 0 : widthOfTons(quantity.value);
}
