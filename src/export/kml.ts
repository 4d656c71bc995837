import { toKML } from '@placemarkio/tokml';
import type { MarkRow } from './columns.ts';
import { MARK_COLUMNS, recordOf } from './columns.ts';
import { plainQuotations } from './quotations.ts';

/** Marks as KML, each with its name in a language, its summary and the sentences it rests on. */
export function kmlOf(rows: readonly MarkRow[], language: 'en' | 'es'): string {
  return toKML({
    type: 'FeatureCollection',
    features: rows.map((row) => ({
      type: 'Feature',
      id: row.mark.id,
      geometry: row.mark.geometry,
      properties: {
        ...recordOf(MARK_COLUMNS, row),
        name: row.mark.name[language],
        description: [row.mark.summary[language], ...plainQuotations(row), row.page].join('\n\n'),
      },
    })),
  });
}
