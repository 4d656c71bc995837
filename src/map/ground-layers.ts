import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette, Theme } from '../theme/palette.ts';
import { interpolateZoom } from './layers/family.ts';

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
