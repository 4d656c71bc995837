import type { Feature, FeatureCollection } from 'geojson';
import { CITATION_COLUMNS, citationRows, MARK_COLUMNS, type MarkRow, recordOf } from './columns.ts';

/** What a file says of itself. */
export interface About {
  readonly title: string;
  /** Date and digest of the evidence. */
  readonly version: string;
  readonly page: string;
  readonly attribution: string;
}

/**
 * Marks as GeoJSON (RFC 7946), each with its citations. A route is the line between its ends, which the articles name; its
 * path they do not. Coordinates are those of the evidence, no finer than its precision.
 */
export function geojsonOf(rows: readonly MarkRow[], about: About): FeatureCollection & About {
  return { type: 'FeatureCollection', ...about, features: rows.map(featureOf) };
}

function featureOf(row: MarkRow): Feature {
  const { mark } = row;
  const { id: _, ...properties } = recordOf(MARK_COLUMNS, row);
  const citations = citationRows(row).map((citation) => recordOf(CITATION_COLUMNS, citation));
  const geometry_licence = licenceOf(row);
  return {
    type: 'Feature',
    id: mark.id,
    geometry: mark.geometry,
    properties: { id: mark.id, ...properties, geometry_licence, citations },
  };
}

/** Whose the outline is; the rest of a mark is the project's own. */
function licenceOf({ mark }: MarkRow): string {
  if (mark.precision === 'border') return 'ODbL-1.0, © OpenStreetMap contributors';
  if (mark.geometry.type === 'MultiPolygon') return 'public domain, Natural Earth';
  return 'CC-BY-4.0, Ecuador in Transit';
}
