/** The composition root: takes over the page that the build has written, joins the rooms, and starts. Read top to bottom. */

import 'virtual:theme.css';
import './styles/page.css';
import 'virtual:frames.css';
import { browserAddressBar } from './browser/address-bar.ts';
import { createAnnouncer } from './browser/announcer.ts';
import { bringLiveMap } from './browser/bring-live-map.ts';
import { askSearch, bringSearch } from './browser/bring-search.ts';
import { bringShare } from './browser/bring-share.ts';
import { bringTimeline } from './browser/bring-timeline.ts';
import { takeDrawing } from './browser/drawn-map.ts';
import { fetchData } from './browser/fetch-data.ts';
import { followReading } from './browser/follow-reading.ts';
import { gestureHint } from './browser/gesture-hint.ts';
import { giveWay } from './browser/give-way.ts';
import { keepInViewList } from './browser/in-view-list.ts';
import { listenToKeys } from './browser/map-keys.ts';
import { createMapStage } from './browser/map-stage.ts';
import { createNoticeBoard } from './browser/notice-board.ts';
import { fitLegend, pageFrame, requireElement, whenResized } from './browser/page-elements.ts';
import { showControls, showPanel } from './browser/page-markup.ts';
import { printWell } from './browser/printing.ts';
import { readerActs } from './browser/reader-acts.ts';
import { createAtlas } from './model/atlas.ts';
import { allOptions } from './model/facets.ts';
import { LANE_LAYER } from './model/layer-order.ts';
import { spanOf } from './model/presence.ts';
import { laneOverlay } from './pages/lane-overlay.ts';
import { startPath } from './pages/site.ts';
import { PAGE_DATA, type PageData, type SiteBlock } from './pages/site-data.ts';
import { startView } from './pages/start-view.ts';
import { homeCamera, ZOOMS } from './plan/home.ts';
import { restingCamera, type Surroundings, siftFor } from './plan/map-update.ts';
import { decodeAddress, hashOf, type Known, namesWhatShows } from './state/address.ts';
import { writeAddress } from './state/address-writer.ts';
import { type FrameOptions, readFrameOptions } from './state/frame-options.ts';
import { sieveShowing } from './state/sieve.ts';
import { createStore } from './state/store.ts';
import { shownAtStep } from './state/tour.ts';
import { chosenMark, NONE_LIT } from './state/view.ts';
import { loadDictionary } from './text/load-dictionary.ts';

const site: SiteBlock = JSON.parse(requireElement('site').textContent ?? '{}');
const root = new URL(site.root, location.href);
const bar = browserAddressBar(window, new URL(startPath(site.language, site.shell), root).pathname);
const words = await loadDictionary(site.language);
const board = createNoticeBoard(requireElement('notice'), words, () => requireElement('map').focus());
fitLegend(requireElement('legend'));
const framing = site.shell === 'embed' ? frameOptions() : undefined;

/** Until its data have come, the page is a document with links, and stays one where they do not come. */
async function takeOver(): Promise<void> {
  const name = words.notice.files.page;
  const data = await board.during(name, (slow) =>
    fetchData<PageData>(new URL(site.files.page, root).href, PAGE_DATA, slow),
  );
  if (data === undefined) return;

  const atlas = createAtlas(data.atlas);
  const extents = new Map(Object.entries(data.extents));
  const layerIds = atlas.data.layers.map(({ id }) => id);
  const known: Known = {
    layers: [...layerIds, LANE_LAYER],
    defaultLayers: layerIds,
    marks: { has: (id) => atlas.marks.has(id) || atlas.withdrawn.has(id) },
    articles: atlas.articles,
    disagreements: atlas.disagreements,
    tour: atlas.tour,
    frame: framing,
    span: spanOf(atlas),
    facets: allOptions(atlas),
    zooms: ZOOMS,
  };
  const read = (address: string) => {
    const { view, complaints } = decodeAddress(address, known);
    const sieve = sieveShowing(atlas, chosenMark(view), view.sieve);
    const step = shownAtStep(atlas, view.selection);
    // What the reader changed at a step stands in the address, which then tells all of it.
    const shown = namesWhatShows(address) ? { lit: step?.lit ?? NONE_LIT } : step;
    return { view: { ...view, sieve, ...shown }, complaints };
  };
  const begin = read(bar.read());
  const store = createStore({ ...startView(atlas, begin.view.selection), ...begin.view });
  writeAddress(store, bar, known, window.parent !== window);
  const complain = (isBroken: boolean): void => {
    if (isBroken) board.tell({ text: words.notice.address });
  };
  complain(begin.complaints.length > 0);
  bar.listen((address) => {
    const { view, complaints } = read(address);
    store.dispatch({ type: 'restore', view, origin: 'address' });
    complain(complaints.length > 0);
  });

  const elements = { map: requireElement('map'), free: requireElement('free'), panel: requireElement('panel') };
  const frame = () => pageFrame(elements);
  const surroundings = (): Surroundings => ({ atlas, extents, frame: frame() });

  const acts = readerActs(store, atlas, () => homeCamera(frame()));
  const overlay = laneOverlay(data.lane, site.language, words);
  const page = { site, root, atlas, data, overlay, store, words, acts, known };
  await giveWay(window);
  showPanel(page, elements.panel);
  followReading(elements.panel, store, acts.readStep);
  await giveWay(window);

  const drawn = takeDrawing(requireElement<SVGSVGElement & HTMLElement>('drawing'), {
    frame,
    restingCamera: (view) => restingCamera(view, surroundings()),
    siftOf: (view) => siftFor(view, atlas),
  });
  const stage = createMapStage({
    container: elements.map,
    drawn,
    store,
    surroundings,
    choose: acts.chooseFrom,
    askFor: (name) => askSearch(requireElement('search'), name),
    yields: framing === undefined ? undefined : gestureHint(elements.map, words),
    trouble: (what) => board.tell({ text: words.notice[what] }),
  });
  const reading = { atlas, extents, language: site.language, words, frame };
  const announcer = createAnnouncer(requireElement('status'), {
    ...reading,
    camera: (view) => view.camera ?? restingCamera(view, surroundings()),
  });
  const move = announcer.moving(acts.move(stage.camera));
  listenToKeys(elements.map, move);
  showControls(requireElement('map-controls'), words, move);
  store.subscribe(announcer.heard);
  await giveWay(window);
  keepInViewList({
    ...reading,
    element: requireElement('in-view'),
    store,
    camera: stage.camera,
    choose: acts.chooseMark,
  });
  printWell(window, drawn, store);

  whenResized(document.documentElement, () => fitLegend(requireElement('legend')));
  whenResized(elements.free, stage.fit);

  const bringing = { page, stage, board, map: elements.map, live: requireElement('live') };
  if (framing !== undefined) {
    const hostActs = readerActs(store, atlas, () => homeCamera(frame()), 'host');
    // What only frames have is fetched only by frames.
    const { settleInFrame } = await import('./browser/settle-in-frame.ts');
    return settleInFrame(bringing, framing, hostActs);
  }
  bringSearch(page, board, requireElement('search'), elements.map);
  bringShare(page, { camera: stage.camera, frame }, board, requireElement('share-link'));
  void bringTimeline(page, board, requireElement('timeline'));
  await bringLiveMap(bringing);
}

/** How the frame shows the map, by the address that it was opened with. */
function frameOptions(): FrameOptions {
  const { options } = readFrameOptions(new URLSearchParams(hashOf(location.hash)));
  document.body.dataset.controls = options.controls ? 'yes' : 'no';
  return options;
}

void takeOver();
