import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { FINE_AROUND_ECUADOR, pathDataOfTopology } from './plane.ts';

/** Land and the borders between countries as path data on the plane. */
export interface Ground {
  readonly land: string;
  readonly borders: string;
}

type World = Topology<{ land: GeometryCollection; countries: GeometryCollection }>;

/** The ground of the drawing: Natural Earth at 1:50 million, from the package `world-atlas`. */
export function readGround(): Ground {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const world: World = JSON.parse(readFileSync(file, 'utf8'));
  const { land, countries } = world.objects;
  const lands = feature(world, land).features.map(({ geometry }) => geometry);
  const borders = mesh(world, countries, (one, other) => one !== other);
  return {
    land: lands.map((geometry) => pathDataOfTopology(geometry, FINE_AROUND_ECUADOR)).join(''),
    borders: pathDataOfTopology(borders, FINE_AROUND_ECUADOR),
  };
}
