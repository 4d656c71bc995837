/** The composition root: reads the evidence, the address and the page, joins the rooms, and starts. Read top to bottom. */

import atlasData from 'virtual:atlas';
import lane from 'virtual:lane';
import { h, render } from 'preact';
import 'virtual:theme.css';
import './styles/page.css';
import { homeCamera, ZOOMS } from './map/home.ts';
import { LANE_LAYER } from './map/layers/lane.ts';
import { createAtlas } from './model/atlas.ts';
import { browserAddressBar } from './pages/browser-address-bar.ts';
import { laneOverlay } from './pages/lane-overlay.ts';
import { legendItems, symbolsInUse, widthItem } from './pages/legend-items.ts';
import { fitLegend, pageFrame, requireElement, whenResized } from './pages/page-elements.ts';
import type { Act } from './panel/act.ts';
import { EVIDENCE_HEADING_ID } from './panel/evidence.tsx';
import { Legend } from './panel/legend.tsx';
import { MapControls } from './panel/map-controls.tsx';
import { Notice } from './panel/notice.tsx';
import { Panel } from './panel/panel.tsx';
import { decodeAddress, encodeAddress, type Known } from './state/address.ts';
import { writeAddress } from './state/address-writer.ts';
import { createStore } from './state/store.ts';
import { chosenMark, type Origin } from './state/view.ts';
import { dictionaryOf } from './text/dictionary.ts';
import { languageOf } from './text/language.ts';

const language = languageOf(document.documentElement.lang);
const words = dictionaryOf(language);
const atlas = createAtlas(atlasData);
const overlay = laneOverlay(lane, language, words);

const layerIds = atlas.data.layers.map(({ id }) => id);
const known: Known = { layers: [...layerIds, LANE_LAYER], defaultLayers: layerIds, marks: atlas.marks, zooms: ZOOMS };
const bar = browserAddressBar(window);
const start = decodeAddress(bar.read(), known);
const store = createStore({ ...start.view, sheet: start.view.selection.type === 'mark' ? 'half' : 'peek' });

const elements = {
  map: requireElement('map'),
  panel: requireElement('panel'),
  notice: requireElement('notice'),
  legend: requireElement('legend'),
};
const frame = () => pageFrame(elements);

const choose = (id: string, origin: Origin): void => {
  const mark = atlas.marks.get(id);
  if (mark !== undefined) store.dispatch({ type: 'choose-mark', id, layer: mark.layer, origin });
};
const act: Act = {
  chooseMark: (id) => choose(id, 'reader'),
  chooseNothing: () => store.dispatch({ type: 'choose-nothing', origin: 'reader' }),
  showLayer: (layer, shown) => store.dispatch({ type: 'set-layer', layer, shown, origin: 'reader' }),
  showLayers: (layers) => store.dispatch({ type: 'set-layers', layers, origin: 'reader' }),
  setSheet: (sheet) => store.dispatch({ type: 'set-sheet', sheet, origin: 'reader' }),
};

const renderPanel = (): void => {
  const view = store.get();
  const chosen = atlas.marks.get(chosenMark(view) ?? '');
  document.title = chosen === undefined ? words.title : `${chosen.name[language]} · ${words.title}`;
  requireElement('stage').dataset.sheet = view.sheet;
  render(h(Panel, { atlas, view, language, words, act, overlay }), elements.panel);
};
const complain = (text: string | null): void =>
  render(h(Notice, { text, words, dismiss: () => complain(null) }), elements.notice);
/** Closing the evidence brings the reader back to the mark's place in the list. */
const focusListEntry = (id: string | undefined): void => {
  if (id !== undefined) elements.panel.querySelector<HTMLElement>(`.all-marks [data-mark="${id}"]`)?.focus();
};
const linkOtherLanguage = (): void => {
  requireElement<HTMLAnchorElement>('other-language').hash = encodeAddress(store.get(), known);
};

renderPanel();
linkOtherLanguage();
fitLegend(elements.legend);
render(
  h(Legend, { items: legendItems, symbols: symbolsInUse(atlas), width: widthItem(atlas, language), words }),
  requireElement('legend-body'),
);
if (start.complaints.length > 0) complain(words.notice.address);

store.subscribe((next, previous, action) => {
  renderPanel();
  linkOtherLanguage();
  if (next.selection === previous.selection) return;
  elements.panel.querySelector('.panel-scroll')?.scrollTo({ top: 0 });
  if (action.type === 'choose-nothing') focusListEntry(chosenMark(previous));
  if (action.type === 'choose-mark') document.getElementById(EVIDENCE_HEADING_ID)?.focus({ preventScroll: true });
});

requireElement('skip-link').addEventListener('click', (event) => {
  event.preventDefault();
  elements.panel.focus();
});
whenResized(window, () => {
  fitLegend(elements.legend);
  const id = chosenMark(store.get());
  if (id !== undefined) choose(id, 'reader');
});
elements.panel.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && chosenMark(store.get()) !== undefined) act.chooseNothing();
});

writeAddress(store, bar, known, window.parent !== window);
bar.listen((hash) => {
  const { view, complaints } = decodeAddress(hash, known);
  store.dispatch({ type: 'restore', view, origin: 'address' });
  complain(complaints.length > 0 ? words.notice.address : null);
});

const moveCamera = (zoomSteps: number): void => {
  const camera = store.get().camera ?? homeCamera(frame());
  const zoom = Math.max(ZOOMS.min, Math.min(ZOOMS.max, camera.zoom + zoomSteps));
  store.dispatch({ type: 'move-camera', camera: { ...camera, zoom }, origin: 'reader' });
};
const goHome = (): void => store.dispatch({ type: 'move-camera', camera: null, origin: 'reader' });
render(h(MapControls, { words, zoomBy: moveCamera, goHome }), requireElement('map-controls'));

import('./pages/live-map.ts')
  .then(({ startLiveMap }) =>
    startLiveMap({
      data: atlasData,
      lane,
      laneWords: overlay.name,
      language,
      words,
      store,
      choose,
      frame,
      container: elements.map,
    }),
  )
  .catch((error: unknown) => {
    elements.map.dataset.state = 'failed';
    complain(words.map.failed);
    console.info(error);
  });
