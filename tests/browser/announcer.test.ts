import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAnnouncer } from '../../src/browser/announcer.ts';
import { type MapMove, MOVES } from '../../src/browser/map-keys.ts';
import { readerActs } from '../../src/browser/reader-acts.ts';
import { evidenceOf, supportOf } from '../../src/model/evidence.ts';
import { homeCamera } from '../../src/plan/home.ts';
import { marksInView } from '../../src/plan/marks-in-view.ts';
import { createStore } from '../../src/state/store.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { plural } from '../../src/text/plural.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';
import { extents, FRAMES } from '../fixtures/real-map.ts';
import { OVERVIEW } from '../fixtures/rendered-panel.tsx';

const FRAME = FRAMES['a tablet'];
const HOME = homeCamera(FRAME);
/** Longer than a key rests between two presses. */
const REST_MS = 2000;

/** A page whose status line is listened to: every sentence that was said there. */
function listening(language: Language) {
  const said: string[] = [];
  const status = {
    set textContent(text: string) {
      said.push(text);
    },
  };
  const store = createStore(OVERVIEW);
  const words = dictionaryOf(language);
  const announcer = createAnnouncer(status as unknown as HTMLElement, {
    ...{ atlas, extents, language, words },
    frame: () => FRAME,
    camera: (view) => view.camera ?? HOME,
  });
  store.subscribe(announcer.heard);
  const acts = readerActs(store, atlas, () => HOME);
  const press = announcer.moving(acts.move(() => store.get().camera ?? HOME));
  const inView = () => {
    const view = store.get();
    const marks = marksInView(atlas, extents, view, view.camera ?? HOME, FRAME);
    return plural(language, marks.length, words.told.inView);
  };
  return { said, store, acts, press, words, inView };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(LANGUAGES)('the status line in %s', (language) => {
  test.each<MapMove['to']>(['north', 'south', 'east', 'west', 'in', 'out'])(
    'tells what the move %s did, and how many marks are seen now',
    (to) => {
      const { said, press, words, inView } = listening(language);
      press(MOVES[to]);
      vi.advanceTimersByTime(REST_MS);
      expect(said).toEqual([`${words.told.moved[to]} ${inView()}`]);
    },
  );

  test('tells of many presses once, when they rest', () => {
    const { said, press, inView, words } = listening(language);
    for (let presses = 0; presses < 5; presses += 1) press(MOVES.in);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(REST_MS);
    expect(said).toEqual([`${words.told.moved.in} ${inView()}`]);
  });

  test('keeps silent about what a pointer or the map itself moves', () => {
    const { said, store } = listening(language);
    store.dispatch({ type: 'move-camera', camera: { lon: -70, lat: 3, zoom: 6 }, origin: 'reader' });
    store.dispatch({ type: 'move-camera', camera: { lon: -60, lat: 3, zoom: 6 }, origin: 'map' });
    vi.advanceTimersByTime(REST_MS);
    expect(said).toEqual([]);
  });

  test('names what is chosen with the passages that it rests on, and says when it is closed', () => {
    const { said, acts, words } = listening(language);
    for (const { id, name } of atlas.data.marks) {
      acts.chooseMark(id);
      const { passages } = supportOf(evidenceOf(atlas, id).all);
      const counted = plural(language, passages, words.evidence.passageCount);
      expect(said.at(-1)).toBe(words.told.chosen(name[language], counted));
    }
    acts.chooseNothing();
    expect(said.at(-1)).toBe(words.told.closed);
  });

  test('counts the marks on the screen when layers are switched', () => {
    const { said, acts, inView } = listening(language);
    acts.showLayers([]);
    vi.advanceTimersByTime(REST_MS);
    acts.showLayer(layerIds[0] ?? '', true);
    vi.advanceTimersByTime(REST_MS);
    expect(said).toHaveLength(2);
    expect(said[0]).toBe(plural(language, 0, dictionaryOf(language).told.inView));
    expect(said[1]).toBe(inView());
  });

  test('does not say of a pointer what a key before it has not done', () => {
    const { said, press, store } = listening(language);
    press(MOVES.home);
    vi.advanceTimersByTime(REST_MS);
    store.dispatch({ type: 'move-camera', camera: { lon: -70, lat: 3, zoom: 6 }, origin: 'reader' });
    vi.advanceTimersByTime(REST_MS);
    expect(said).toEqual([]);
  });

  test('lets what is chosen be heard, though the map was moved just before', () => {
    const { said, press, acts, words } = listening(language);
    press(MOVES.north);
    acts.chooseMark('manta-port');
    vi.advanceTimersByTime(REST_MS);
    expect(said.at(-1)).not.toContain(words.told.moved.north);
  });
});
