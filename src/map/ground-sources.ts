import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec';

/** What `public/basemap/` holds; a test compares it with `basemap.json`. `bounds`: west, south, east, north. */
export const TILE_SETS = {
  world: { file: 'world/{z}/{x}/{y}.pbf', minzoom: 0, maxzoom: 5 },
  lakes: { file: 'lakes/{z}/{x}/{y}.pbf', minzoom: 0, maxzoom: 4 },
  coast: { file: 'coast/{z}/{x}/{y}.pbf', minzoom: 6, maxzoom: 9, bounds: [-92.6, -5.2, -72.8, 4.3] },
  borders: { file: 'borders/{z}/{x}/{y}.pbf', minzoom: 5, maxzoom: 8, bounds: [-83.2, -11.2, -66.6, 12.7] },
  relief: { file: 'relief/{z}/{x}/{y}.webp', minzoom: 0, maxzoom: 4 },
  'relief-near': { file: 'relief/{z}/{x}/{y}.webp', minzoom: 5, maxzoom: 6, bounds: [-101.24, -21.93, -56.26, 21.93] },
} as const;

type TileSet = (typeof TILE_SETS)[keyof typeof TILE_SETS];

/**
 * The sources of the ground.
 *
 * @param base address of the site's root, ending in a slash
 */
export function groundSources(base: string): Record<string, SourceSpecification> {
  const sets = Object.entries(TILE_SETS).map(([name, set]) => [name, tileSource(base, set)]);
  return { ...Object.fromEntries(sets), labels: { type: 'geojson', data: `${base}basemap/labels.geojson` } };
}

function tileSource(base: string, set: TileSet): SourceSpecification {
  const { file, minzoom, maxzoom } = set;
  const bounds: { bounds?: [number, number, number, number] } = 'bounds' in set ? { bounds: [...set.bounds] } : {};
  const common = { tiles: [`${base}basemap/${file}`], minzoom, maxzoom, ...bounds };
  return file.endsWith('.webp') ? { type: 'raster', tileSize: 512, ...common } : { type: 'vector', ...common };
}
