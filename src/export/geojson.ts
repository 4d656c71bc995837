import type { Feature, FeatureCollection } from 'geojson';
import { CITATION_COLUMNS, citationRows, MARK_COLUMNS, type MarkRow, recordOf } from './columns.ts';

/** What a file says of itself. */
export interface About {
  readonly title: string;
  /** Date and digest of the evidence. */
  readonly version: string;
  /** Where the marks are seen; left out where that is not known. */
  readonly page?: string | undefined;
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
  return {
    type: 'Feature',
    id: mark.id,
    geometry: mark.geometry,
    properties: { id: mark.id, ...properties, citations },
  };
}
