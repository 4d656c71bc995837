import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../text/language.ts';
import type { Palette, Theme } from '../theme/palette.ts';
import { MAP_FONTS } from '../theme/typography.ts';
import { MERCATOR_FROM_ZOOM } from './home.ts';
import { interpolateZoom, shownKey } from './layers/family.ts';

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

/** The sea: the ground of the ground. */
export function seaLayer(palette: Palette): LayerSpecification {
  return { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } };
}

/** Land, coast, relief, rivers and borders, bottom to top. */
export function groundLayers(palette: Palette, theme: Theme): LayerSpecification[] {
  return [
    land('world-land', 'world', 'land', palette.land),
    coastLine('world-coast', 'world', palette),
    land('lake', 'lakes', 'lake', palette.sea),
    coastLine('lake-shore', 'lakes', palette, 0, 'shore'),
    land('coast-water', 'coast', 'water', palette.sea, 6),
    land('coast-land', 'coast', 'land', palette.land, 6),
    relief('relief', theme),
    relief('relief-near', theme),
    river(palette),
    coastLine('coast-coast', 'coast', palette, 6),
    boundary('world-boundary', 'world', palette, ['any', ['<', ['zoom'], 5], ['!=', ['get', 'fine'], 1]]),
    boundary('fine-boundary', 'borders', palette, true, 5),
  ];
}

/** Names of seas, countries and towns. The names of marks are placed before them. */
export function groundLabels(
  palette: Palette,
  language: Language,
  namedByMarks: ReadonlyMap<string, string>,
): LayerSpecification[] {
  const kinds = (...names: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', names]];
  return [
    label('label-sea', kinds('sea', 'ocean', 'river'), language, {
      font: MAP_FONTS.serifItalic,
      size: [12, 17],
      colour: palette.seaLabel,
      halo: palette.sea,
      spacing: 0.12,
    }),
    label('label-country', ['all', kinds('country'), ...unlessMarked(namedByMarks)], language, {
      font: MAP_FONTS.sansStrong,
      size: [10.5, 15],
      colour: palette.countryLabel,
      halo: palette.halo,
      spacing: 0.16,
      upper: true,
    }),
    label('label-town', ['all', kinds('capital', 'city', 'island'), ...unlessMarked(namedByMarks)], language, {
      font: MAP_FONTS.sans,
      size: [11, 13.5],
      colour: palette.placeLabel,
      halo: palette.halo,
      spacing: 0,
    }),
  ];
}

/** What is a mark names itself while its layer shows. */
function unlessMarked(namedByMarks: ReadonlyMap<string, string>): ExpressionSpecification[] {
  return [...namedByMarks].map(([name, layer]) => [
    '!',
    ['all', ['==', ['get', 'name_en'], name], ['global-state', shownKey(layer)]],
  ]);
}

function land(id: string, source: string, layer: string, colour: string, minzoom = 0): LayerSpecification {
  return {
    id,
    type: 'fill',
    source,
    'source-layer': layer,
    minzoom,
    paint: { 'fill-color': colour, 'fill-antialias': false },
  };
}

function coastLine(id: string, source: string, palette: Palette, minzoom = 0, layer = 'coast'): LayerSpecification {
  return {
    id,
    type: 'line',
    source,
    'source-layer': layer,
    minzoom,
    paint: {
      'line-color': palette.coast,
      'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.4, 6, 0.8, 10, 1.2],
    },
  };
}

/** Relief strength by zoom: the far one gives way to the near one, which has more of the Andes, and both to the coast. */
const RELIEF_STRENGTH = {
  relief: [
    [0, 1.1],
    [4.5, 1],
    [5.3, 0.5],
    [8, 0],
  ],
  'relief-near': [
    [4.5, 0],
    [5.3, 1],
    [7, 0.9],
    [8.5, 0.45],
    [10, 0],
  ],
} as const;

/** What makes the tiles' flat grey as light or as dark as the land, so that only slopes and depths show. */
const RELIEF_TONE = {
  light: { opacity: 0.45, dark: 0.72, bright: 1 },
  dark: { opacity: 0.5, dark: 0, bright: 0.24 },
} as const;

/** One grey relief for both editions: flat ground is mid grey in the tiles. */
function relief(source: keyof typeof RELIEF_STRENGTH, theme: Theme): LayerSpecification {
  const { opacity, dark, bright } = RELIEF_TONE[theme];
  const stops = RELIEF_STRENGTH[source].map(([zoom, share]) => [zoom, share * opacity] as const);
  return {
    id: source,
    type: 'raster',
    source,
    ...(source === 'relief' ? {} : { minzoom: 4.5 }),
    paint: {
      'raster-opacity': interpolateZoom(stops),
      'raster-contrast': 0.5,
      'raster-saturation': -1,
      'raster-fade-duration': 0,
      'raster-brightness-min': dark,
      'raster-brightness-max': bright,
    },
  };
}

/** Rivers by their class in GSHHG, 1 the greatest. */
function river(palette: Palette): LayerSpecification {
  const byClass = (first: number, second: number, other: number): ExpressionSpecification => [
    'match',
    ['get', 'class'],
    1,
    first,
    2,
    second,
    other,
  ];
  return {
    id: 'river',
    type: 'line',
    source: 'coast',
    'source-layer': 'river',
    minzoom: 6,
    paint: {
      'line-color': palette.river,
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, byClass(0.9, 0.6, 0.3), 10, byClass(1.8, 1.4, 0.9)],
    },
  };
}

function boundary(
  id: string,
  source: string,
  palette: Palette,
  filter: ExpressionSpecification | true,
  minzoom = 0,
): LayerSpecification {
  return {
    id,
    type: 'line',
    source,
    'source-layer': 'boundary',
    minzoom,
    ...(filter === true ? {} : { filter }),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.boundary,
      'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.4, 6, 0.9, 10, 1.3],
      'line-dasharray': [4, 1.5],
    },
  };
}

interface LabelLook {
  readonly font: readonly string[];
  /** Type size in pixels at zoom 3 and at zoom 8. */
  readonly size: readonly [number, number];
  readonly colour: string;
  readonly halo: string;
  /** Letter spacing in ems. */
  readonly spacing: number;
  readonly upper?: boolean;
}

function label(id: string, filter: ExpressionSpecification, language: Language, look: LabelLook): LayerSpecification {
  const zoomed: ExpressionSpecification = [
    'all',
    filter,
    ['>=', ['zoom'], ['get', 'minzoom']],
    ['<', ['zoom'], ['get', 'maxzoom']],
  ];
  return {
    id,
    type: 'symbol',
    source: 'labels',
    filter: zoomed,
    layout: {
      'text-field': ['get', `name_${language}`],
      'text-font': [...look.font],
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, look.size[0], 8, look.size[1]],
      'text-letter-spacing': look.spacing,
      'text-transform': look.upper === true ? 'uppercase' : 'none',
      'text-max-width': 8,
      'text-padding': 4,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': look.colour, 'text-halo-color': look.halo, 'text-halo-width': 1.4 },
  };
}

/** Globe far out, plain Mercator from `MERCATOR_FROM_ZOOM` on. */
export const PROJECTION = {
  type: [
    'interpolate',
    ['linear'],
    ['zoom'],
    MERCATOR_FROM_ZOOM - 1,
    'vertical-perspective',
    MERCATOR_FROM_ZOOM,
    'mercator',
  ],
};
