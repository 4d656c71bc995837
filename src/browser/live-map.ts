/** The live map's own part of the site, fetched after the page can be read. */

import type { Camera } from '../geo/mercator.ts';
import { type Edition, type EngineListener, type MapEngine, startEngine, warmUp } from '../map/engine.ts';
import { drawImages } from '../map/images.ts';
import { buildStyle } from '../map/style.ts';
import { type Atlas, createAtlas } from '../model/atlas.ts';
import type { AtlasData } from '../model/atlas-data.ts';
import { joinShapes } from '../model/shapes.ts';
import type { LiveData } from '../pages/site-data.ts';
import { type MapOperation, siftFor } from '../plan/map-update.ts';
import type { ViewState } from '../state/view.ts';
import { marksStandingOut } from '../state/view.ts';
import { chosenCollection, type Drawn, drawAtlas } from '../symbology/features.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { PALETTES, type Theme } from '../theme/palette.ts';
import { FACES } from '../theme/typography.ts';
import { giveWay } from './give-way.ts';
import { measuresOf } from './measures.ts';
import { asksForDarkness, themeNow } from './theme-now.ts';
import { trustOwnScripts } from './trust-own-scripts.ts';

/** What the live map needs of the page. */
export interface LiveMapInput {
  /** The evidence without outlines, and the outlines. */
  readonly data: AtlasData;
  readonly live: LiveData;
  readonly laneWords: string;
  readonly language: Language;
  readonly words: Dictionary;
  /** The view of this moment, and all that the map must do to show it. */
  readonly view: () => ViewState;
  readonly wanted: () => readonly MapOperation[];
  readonly camera: () => Camera;
  readonly glides: () => boolean;
  readonly isSeen: () => boolean;
  readonly isFramed: boolean;
  readonly container: HTMLElement;
  /** Address of the site's root, ending in a slash. */
  readonly base: string;
}

trustOwnScripts(window);
warmUp();

/**
 * Starts the live map.
 *
 * @throws when the browser gives no WebGL2
 */
export async function startLiveMap(input: LiveMapInput, listener: EngineListener): Promise<MapEngine> {
  const { data, live, language, words, container } = input;
  await loadFonts();
  await giveWay(window);
  const atlas = createAtlas(joinShapes(data, live.shapes));
  await giveWay(window);
  const drawn = drawAtlas(atlas, language, words, live.names[language]);
  const darkness = asksForDarkness();
  const edition = (theme: Theme): Edition => ({
    style: styleNow(input, atlas, drawn, theme),
    images: drawImages(PALETTES[theme]),
  });
  await giveWay(window);
  const theme = themeNow(darkness);
  const first = edition(theme);
  await giveWay(window);
  const engine = startEngine(
    {
      container,
      edition: first,
      camera: input.camera(),
      words: words.engine,
      language,
      features: (ids) => chosenCollection(atlas, drawn, ids),
      measures: measuresOf(atlas, drawn),
      wanted: input.wanted,
      glides: input.glides,
      isSeen: input.isSeen,
      isFramed: input.isFramed,
    },
    listener,
  );
  const follow = (): void => engine.setEdition(edition(themeNow(darkness)));
  darkness.addEventListener('change', follow);
  if (themeNow(darkness) !== theme) follow();
  const remove = (): void => {
    darkness.removeEventListener('change', follow);
    engine.remove();
  };
  return { ...engine, remove };
}

function styleNow({ live, laneWords, language, view, base }: LiveMapInput, atlas: Atlas, drawn: Drawn, theme: Theme) {
  const { layers } = view();
  const chosen = marksStandingOut(view());
  const sift = siftFor(view(), atlas);
  return buildStyle({ atlas, drawn, lane: live.lane, laneWords, language, theme, layers, sift, chosen, base });
}

/** The map draws its words with the page's fonts, which therefore have to be there first. */
async function loadFonts(): Promise<void> {
  const sample = 'Áñ¿';
  const faces = [FACES.sans, FACES.sansStrong, FACES.serifItalic];
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, sample)));
}
