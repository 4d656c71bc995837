import { toKML } from '@placemarkio/tokml';
import type { Value } from './column.ts';
import { MARK_COLUMNS, type MarkRow, recordOf } from './columns.ts';
import { plainQuotations } from './quotations.ts';

/** Marks as KML, each with its name in a language, its summary, the sentences it rests on and whose its outline is. */
export function kmlOf(rows: readonly MarkRow[], language: 'en' | 'es'): string {
  return toKML({
    type: 'FeatureCollection',
    features: rows.map((row) => ({
      type: 'Feature',
      id: row.mark.id,
      geometry: row.mark.geometry,
      properties: {
        ...presentIn(recordOf(MARK_COLUMNS, row)),
        name: row.mark.name[language],
        description: [
          row.mark.summary[language],
          ...plainQuotations(row),
          ...(row.page === null ? [] : [row.page]),
        ].join('\n\n'),
      },
    })),
  });
}

/** KML has no word for what is absent: it is left out. */
function presentIn(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
