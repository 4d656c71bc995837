import type { Geometry } from 'geojson';
import type { AtlasData } from './atlas-data.ts';

/** Geometries of areas and borders by the id of their mark. */
export type Shapes = Readonly<Record<string, Geometry>>;

/**
 * Parts the outlines of areas and borders from the evidence. The page needs none of them to be read, and they are two
 * thirds of its bytes; the map fetches them when it starts.
 *
 * @returns the evidence with an empty geometry of the same type in place of each outline, and the outlines
 */
export function partShapes(data: AtlasData): { atlas: AtlasData; shapes: Shapes } {
  const outlined = data.marks.filter(({ geometry }) => isOutline(geometry));
  return {
    atlas: { ...data, marks: data.marks.map((mark) => ({ ...mark, geometry: emptied(mark.geometry) })) },
    shapes: Object.fromEntries(outlined.map(({ id, geometry }) => [id, geometry])),
  };
}

/** The inverse of `partShapes`: the evidence with every geometry whole. */
export function joinShapes(data: AtlasData, shapes: Shapes): AtlasData {
  return { ...data, marks: data.marks.map((mark) => ({ ...mark, geometry: shapes[mark.id] ?? mark.geometry })) };
}

/** Routes keep their two ends and points their place: they are a few bytes, and curves are reckoned from them. */
function isOutline(geometry: Geometry): boolean {
  return ['Polygon', 'MultiPolygon', 'MultiLineString'].includes(geometry.type);
}

function emptied(geometry: Geometry): Geometry {
  return isOutline(geometry) ? ({ type: geometry.type, coordinates: [] } as Geometry) : geometry;
}
