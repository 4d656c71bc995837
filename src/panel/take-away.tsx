import { versionName } from '../model/version.ts';
import type { PanelProps } from './panel-props.ts';

/** The files of all marks, by what they are; the build writes them under these names. */
export const TAKE_AWAY_FILES = {
  geojson: 'ecuador-in-transit.geojson',
  marks: 'marks.csv',
  citations: 'citations.csv',
  kml: 'ecuador-in-transit.kml',
  bib: 'citations.bib',
  ris: 'citations.ris',
  csl: 'citations.json',
  package: 'datapackage.json',
} as const;
type FileName = keyof typeof TAKE_AWAY_FILES;

/** Everything as files, with what may be done with them. */
export function TakeAway({ atlas, language, words, hrefs }: PanelProps) {
  return (
    <section class="take-away" id="take-away">
      <h2>{words.takeAway.heading}</h2>
      <p>
        {words.takeAway.note} {words.takeAway.rights(versionName(atlas))}
      </p>
      <ul>
        {(Object.keys(TAKE_AWAY_FILES) as FileName[]).map((name) => (
          <li key={name}>
            <a href={hrefs.download(TAKE_AWAY_FILES[name])} download>
              {words.takeAway.files[name]}
            </a>
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.takeAway.byLayer}</summary>
        <ul>
          {[...atlas.data.layers].reverse().map(({ id, name }) => (
            <li key={id}>
              <a href={hrefs.download(`layers/${id}.geojson`)} download>
                {name[language]}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
