import { CITATION_COLUMNS, citationRows, MARK_COLUMNS } from '../export/columns.ts';
import { csvOf } from '../export/csv.ts';
import { geojsonOf } from '../export/geojson.ts';
import { kmlOf } from '../export/kml.ts';
import { createAtlas } from '../model/atlas.ts';
import { joinShapes } from '../model/shapes.ts';
import { versionName } from '../model/version.ts';
import { MEDIA_TYPES } from '../pages/data-files.ts';
import { LIVE_DATA, type LiveData } from '../pages/site-data.ts';
import type { FileKind } from '../share/share-draft.ts';
import { shownMarks } from '../state/sieve.ts';
import { fetchData } from './fetch-data.ts';
import type { RunningPage } from './page-markup.ts';
import { saveFile } from './save-file.ts';
import { addressOfPage } from './share-texts.ts';

const ENDINGS: Readonly<Record<FileKind, string>> = {
  geojson: '.geojson',
  marks: '.csv',
  citations: '-citations.csv',
  kml: '.kml',
};

/**
 * Saves the marks that show at that moment as a file, made here from what the page has, and the outlines.
 *
 * @throws DataError when the outlines do not come
 */
export async function saveMarks(page: RunningPage, kind: FileKind): Promise<void> {
  const text = await textOf(page, kind);
  saveFile(new Blob([text], { type: MEDIA_TYPES[kind] }), `ecuador-in-transit-view${ENDINGS[kind]}`);
}

async function textOf(page: RunningPage, kind: FileKind): Promise<string> {
  const { site, root, data, atlas, store, words } = page;
  const live = await fetchData<LiveData>(new URL(site.files.live, root).href, LIVE_DATA, () => undefined);
  const whole = createAtlas(joinShapes(data.atlas, live.shapes));
  const rows = shownMarks(atlas, store.get()).flatMap(({ id }) => {
    const mark = whole.marks.get(id);
    return mark === undefined ? [] : [{ atlas: whole, mark, page: addressOfPage(page, { type: 'mark', id }) }];
  });
  if (kind === 'marks') return csvOf(MARK_COLUMNS, rows);
  if (kind === 'citations') return csvOf(CITATION_COLUMNS, rows.flatMap(citationRows));
  if (kind === 'kml') return kmlOf(rows, site.language);
  const version = versionName(atlas);
  const about = { title: words.title, version, page: location.href, attribution: words.takeAway.rights(version) };
  return JSON.stringify(geojsonOf(rows, about));
}
