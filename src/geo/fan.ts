import type { Position } from 'geojson';
import { distanceKm } from './distance-km.ts';

/** Bow of a route that has no sibling, as a share of its length. */
export const LONE_BULGE = 0.12;

/** Difference of bow between neighbours in a fan, as a share of the length. */
export const FAN_STEP = 0.075;

/** Ends nearer to each other than this count as the same for the fan: a country's anchor and a city in it. */
export const SAME_END_KM = 600;

/** The two ends of a route, `[lon, lat]`. */
export interface Ends {
  readonly from: Position;
  readonly to: Position;
}

/**
 * A bow for every route, so that no two between the same ends lie on top of each other, whichever way they run.
 *
 * @param routes ends in degrees, WGS84
 * @returns one bulge for each route, in the same order, in the sense of `schematicArc`
 */
export function fanOut(routes: readonly Ends[]): number[] {
  const families: number[][] = [];
  routes.forEach((route, index) => {
    const family = families.find(([first]) => first !== undefined && areSiblings(route, routes[first]));
    if (family === undefined) families.push([index]);
    else family.push(index);
  });
  const bulges = routes.map(() => LONE_BULGE);
  for (const family of families) {
    const head = routes[family[0] ?? 0];
    family.forEach((route, place) => {
      bulges[route] = bulgeOf(place, family.length) * (runsAlong(routes[route], head) ? 1 : -1);
    });
  }
  return bulges;
}

/** Evenly spread around the straight line; a lone route bows a little, so that it never passes for a track. */
function bulgeOf(place: number, count: number): number {
  return count === 1 ? LONE_BULGE : (place - (count - 1) / 2) * FAN_STEP;
}

function areSiblings(one: Ends, other: Ends | undefined): boolean {
  return other !== undefined && (runsLike(one, other) || runsLike({ from: one.to, to: one.from }, other));
}

/** Whether two siblings run the same way: by the nearer pairing of their ends, which holds for short routes too. */
function runsAlong(one: Ends | undefined, other: Ends | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const along = distanceKm(one.from, other.from) + distanceKm(one.to, other.to);
  return along <= distanceKm(one.from, other.to) + distanceKm(one.to, other.from);
}

function runsLike(one: Ends | undefined, other: Ends | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return distanceKm(one.from, other.from) < SAME_END_KM && distanceKm(one.to, other.to) < SAME_END_KM;
}
