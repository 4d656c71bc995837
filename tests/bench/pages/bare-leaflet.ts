/** Land and the drawn marks with Leaflet alone, in simple styles and without names. */
import type { FeatureCollection } from 'geojson';
import { circleMarker, geoJSON, map as leafletMap, type PathOptions } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { Camera } from '../../../src/geo/mercator.ts';
import { PALETTES } from '../../../src/theme/palette.ts';
import './bare.css';

/** What `features.json` holds. */
interface Features {
  readonly land: FeatureCollection;
  readonly marks: FeatureCollection;
  readonly camera: Camera;
}

type Properties = { readonly part?: string; readonly hue?: string } | null | undefined;

const colours: Readonly<Record<string, string>> = { ...PALETTES.light };
const container = document.getElementById('map') as HTMLElement;

const { land, marks, camera } = (await fetch('./features.json').then((answer) => answer.json())) as Features;
/** Leaflet's zooms count from a world of 256 px. */
const map = leafletMap(container, { zoomSnap: 0, preferCanvas: true, attributionControl: false });
map.setView([camera.lat, camera.lon], camera.zoom + 1);
geoJSON(land, { style: { stroke: false, fillColor: colours.land ?? '#ddd', fillOpacity: 1 } }).addTo(map);
geoJSON(marks, {
  style: (feature) => ({ color: colourOf(feature?.properties), ...lookOf(feature?.properties) }),
  pointToLayer: ({ properties }, at) => circleMarker(at, { radius: 6, color: colourOf(properties), fillOpacity: 0.8 }),
}).addTo(map);
container.dataset.marksDrawn = String(marks.features.length);
container.dataset.state = 'live';

/** Soft areas are rings upon rings; one alone is hardly seen. */
function lookOf(properties: Properties): PathOptions {
  const isRing = properties?.part === 'soft' || properties?.part === 'sea';
  return isRing ? { stroke: false, fillOpacity: 0.03 } : { weight: 2, fillOpacity: 0.15 };
}

function colourOf(properties: Properties): string {
  return colours[properties?.hue ?? ''] ?? colours.place ?? '#333';
}
