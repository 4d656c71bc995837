import { type Right, rightsOfMarks } from '../export/rights.ts';
import type { Atlas } from '../model/atlas.ts';
import type { TAKE_AWAY_FILES } from '../panel/take-away.tsx';

/** The files that can be taken away, but for the description of them. */
export type DataFile = Exclude<keyof typeof TAKE_AWAY_FILES, 'package'>;

/** What each file is, for its own page and for the data package alike. */
export const MEDIA_TYPES: Readonly<Record<DataFile, string>> = {
  geojson: 'application/geo+json',
  marks: 'text/csv',
  citations: 'text/csv',
  kml: 'application/vnd.google-earth.kml+xml',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  csl: 'application/vnd.citationstyles.csl+json',
};

/** What of the work is in a file: lines of marks have neither outlines nor sentences, those of citations no outlines. */
export function rightsOfFile(name: DataFile, { data }: Pick<Atlas, 'data'>): readonly Right[] {
  switch (name) {
    case 'geojson':
    case 'kml':
      return rightsOfMarks(data.marks);
    case 'marks':
      return ['own'];
    case 'citations':
    case 'bib':
    case 'ris':
    case 'csl':
      return ['own', 'quotations'];
  }
}
