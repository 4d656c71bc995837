/** The live map's own part of the site, fetched after the page can be read. */

import shapes from 'virtual:shapes';
import type { FeatureCollection, Position } from 'geojson';
import type { Frame } from '../geo/mercator.ts';
import { startEngine } from '../map/engine.ts';
import { chosenCollection, type Drawn, drawAtlas } from '../map/features.ts';
import { homeCamera } from '../map/home.ts';
import type { Measures } from '../map/rendered-marks.ts';
import { buildStyle } from '../map/style.ts';
import { planMapUpdate } from '../map/sync.ts';
import { type Atlas, createAtlas } from '../model/atlas.ts';
import type { AtlasData } from '../model/atlas-data.ts';
import { joinShapes } from '../model/shapes.ts';
import type { Store } from '../state/store.ts';
import { chosenMark, type Origin } from '../state/view.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { PALETTES, type Theme } from '../theme/palette.ts';
import { FAMILIES } from '../theme/typography.ts';

/** What the live map needs of the page. */
export interface LiveMapInput {
  /** The evidence without outlines; the live map brings them. */
  readonly data: AtlasData;
  readonly lane: FeatureCollection;
  readonly laneWords: string;
  readonly language: Language;
  readonly words: Dictionary;
  readonly store: Store;
  readonly choose: (id: string, origin: Origin) => void;
  readonly frame: () => Frame;
  readonly container: HTMLElement;
}

/** The site's root, wherever it is served from: the built script lies in a folder of it, the source in another. */
const BASE = new URL('../', import.meta.env.DEV ? new URL('/src/', location.origin) : import.meta.url).href;

/**
 * Starts the live map and keeps it in step with the store.
 *
 * @throws when the browser gives no WebGL2
 */
export async function startLiveMap(input: LiveMapInput): Promise<void> {
  const { store, container, frame } = input;
  await loadFonts();
  const evidence = drawEvidence(input);
  const { atlas, drawn } = evidence;
  const darkness = matchMedia('(prefers-color-scheme: dark)');
  const engine = startEngine(
    {
      container,
      style: styleNow(input, evidence, themeNow(darkness)),
      palette: PALETTES[themeNow(darkness)],
      camera: firstCamera(input, evidence),
      words: input.words.engine,
      credits: CREDITS,
      features: (id) => chosenCollection(atlas, drawn, id),
      measures: measuresOf(atlas, drawn),
      markIds: atlas.data.marks.map(({ id }) => id),
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    {
      cameraMoved: (camera) => store.dispatch({ type: 'move-camera', camera, origin: 'map' }),
      markClicked: (id) => {
        if (id !== undefined) input.choose(id, 'reader');
      },
      settled: (ids) => {
        container.dataset.state = 'live';
        container.dataset.marksDrawn = String(ids.length);
        container.dataset.drawnMarks = ids.join(' ');
      },
    },
  );
  tellFirstCamera(input, evidence);
  store.subscribe((next, previous, action) =>
    engine.apply(planMapUpdate(previous, next, action, { atlas, drawn, frame: frame() })),
  );
  darkness.addEventListener('change', () =>
    engine.setStyle(styleNow(input, evidence, themeNow(darkness)), PALETTES[themeNow(darkness)]),
  );
}

/** The evidence with its outlines, and how it is drawn. */
interface DrawnEvidence {
  readonly atlas: Atlas;
  readonly drawn: Drawn;
}

function drawEvidence({ data, language, words }: LiveMapInput): DrawnEvidence {
  const atlas = createAtlas(joinShapes(data, shapes));
  return { atlas, drawn: drawAtlas(atlas, language, words) };
}

/** Map data credits; links are the map's only markup and come from here, not from data. */
const CREDITS = [
  '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a>',
  'Natural Earth',
  'GSHHG (Wessel &amp; Smith)',
  'NASA SRTM30',
].join(' · ');

function themeNow(darkness: MediaQueryList): Theme {
  const named = document.documentElement.dataset.theme;
  if (named === 'light' || named === 'dark') return named;
  return darkness.matches ? 'dark' : 'light';
}

function styleNow({ lane, laneWords, language, store }: LiveMapInput, { atlas, drawn }: DrawnEvidence, theme: Theme) {
  const { layers, selection } = store.get();
  return buildStyle({
    atlas,
    drawn,
    lane,
    laneWords,
    language,
    theme,
    layers,
    chosen: chosenMark({ selection }),
    base: BASE,
  });
}

function firstCamera({ store, frame }: LiveMapInput, { atlas, drawn }: DrawnEvidence) {
  const view = store.get();
  const surroundings = { atlas, drawn, frame: frame() };
  const plan = planMapUpdate(null, view, { type: 'restore', origin: 'address' }, surroundings);
  const move = plan.find((operation) => operation.op === 'move-camera');
  return move?.camera ?? homeCamera(surroundings.frame);
}

/** Every how many positions of a line one is asked for. */
const SAMPLE_EVERY = 8;

/** A mark that the address chose without a camera has moved the map from its first view; the state must know. */
function tellFirstCamera(input: LiveMapInput, evidence: DrawnEvidence): void {
  const { camera, selection } = input.store.get();
  if (camera !== null || selection.type === 'none') return;
  input.store.dispatch({ type: 'move-camera', camera: firstCamera(input, evidence), origin: 'map' });
}

function measuresOf(atlas: Atlas, drawn: Drawn): Measures {
  const linesOf = (id: string): readonly (readonly Position[])[] => {
    const curve = drawn.curves.get(id);
    if (curve !== undefined) return [curve.line];
    const geometry = atlas.marks.get(id)?.geometry;
    if (geometry?.type === 'LineString') return [geometry.coordinates];
    return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
  };
  const spotOf = (id: string): Position | undefined => atlas.marks.get(id)?.anchor;
  return {
    linesOf,
    spotOf,
    offsetOf: (id) => drawn.seats.get(id)?.offset ?? [0, 0],
    samplesOf: (id) => {
      const line = linesOf(id).flat();
      return line.length > 0 ? line.filter((_, index) => index % SAMPLE_EVERY === 0) : [spotOf(id) ?? []];
    },
  };
}

/** The map draws its words with the page's fonts, which therefore have to be there first. */
async function loadFonts(): Promise<void> {
  const sample = 'Áñ¿ őŠ';
  await Promise.allSettled(
    [`400 16px "${FAMILIES.sans}"`, `600 16px "${FAMILIES.sans}"`, `italic 400 16px "${FAMILIES.serif}"`].map((font) =>
      document.fonts.load(font, sample),
    ),
  );
}
