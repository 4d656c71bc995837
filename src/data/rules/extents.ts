import type { Position } from 'geojson';
import { type Extent, positionsOf } from '../../geo/extent.ts';
import type { Precision } from '../../model/vocabulary.ts';
import { anchorOf, type Dossier, type FiledFeature } from '../dossier.ts';
import type { Violation } from '../violation.ts';

/** Ecuador with the Galápagos, its waters and its borders. All that the articles place exactly lies here. */
const ECUADOR: Extent = [-93, -6, -74, 3];

/** From the Pacific off Mexico to the Balkans: every country, sea and end of a route that the articles speak of. */
const STORY: Extent = [-130, -20, 30, 60];

/**
 * The extents are chosen so that a swapped pair falls outside: Ecuador's latitudes are no longitudes of the first, and
 * no longitude west of -20 or east of 60 is a latitude of the second. An area is asked for its anchor only (the United
 * States reach far beyond); that the area holds its anchor is checked elsewhere.
 */
const EXTENT_OF_PRECISION: Readonly<Record<Precision, Extent>> = {
  city: ECUADOR,
  near: ECUADOR,
  border: ECUADOR,
  country: STORY,
  region: STORY,
  sea: STORY,
  schematic: STORY,
};

/** Positions lie where the story takes place: the net for swapped longitude and latitude, and for lost signs. */
export function checkExtents(dossier: Dossier): Violation[] {
  return dossier.features.flatMap((feature) => {
    const extent = EXTENT_OF_PRECISION[feature.record.properties.precision];
    const lost = placedPositions(feature).find(({ position }) => !isIn(extent, position));
    return lost === undefined ? [] : [violation(feature, lost, extent)];
  });
}

interface PlacedPosition {
  readonly field: string;
  readonly position: Position;
}

function placedPositions(feature: FiledFeature): PlacedPosition[] {
  const { geometry, record } = feature;
  const { precision, kind } = record.properties;
  const anchor = anchorOf(feature);
  const field = geometry?.type === 'Point' ? 'geometry.coordinates' : 'properties.anchor';
  const anchored = anchor === null ? [] : [{ field, position: anchor }];
  const drawn =
    geometry === null ? [] : positionsOf(geometry).map((position) => ({ field: 'geometry.coordinates', position }));
  return kind === 'route' || EXTENT_OF_PRECISION[precision] === ECUADOR ? [...anchored, ...drawn] : anchored;
}

function isIn([west, south, east, north]: Extent, [lon = 0, lat = 0]: Position): boolean {
  return west <= lon && lon <= east && south <= lat && lat <= north;
}

function violation({ file, id }: FiledFeature, { field, position }: PlacedPosition, extent: Extent): Violation {
  const swapped = isIn(extent, [...position].reverse());
  const problem = `[${position}] lies outside [${extent}], the extent of such marks`;
  const remedy = swapped ? 'longitude and latitude look swapped: write [lon, lat]' : 'correct the position';
  return { file, id, field, problem, remedy };
}
