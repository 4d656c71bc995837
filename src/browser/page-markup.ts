import { h, hydrate, render } from 'preact';
import type { Atlas } from '../model/atlas.ts';
import { pageTitle } from '../pages/page-title.ts';
import { hrefsFrom, startPath } from '../pages/site.ts';
import type { PageData, SiteBlock } from '../pages/site-data.ts';
import { startView } from '../pages/start-view.ts';
import { EVIDENCE_HEADING_ID } from '../panel/evidence-heading.ts';
import type { Overlay } from '../panel/layers.tsx';
import { MapControls } from '../panel/map-controls.tsx';
import { Panel } from '../panel/panel.tsx';
import { isPlainClick } from '../panel/plain-click.ts';
import { showPlace } from '../panel/show-place.ts';
import { decodeAddress, encodeAddress, type Known, placePart } from '../state/address.ts';
import type { Store } from '../state/store.ts';
import type { ViewState } from '../state/view.ts';
import type { Dictionary } from '../text/dictionary.ts';
import { createFocusKeeper } from './focus-keeper.ts';
import { mapFirst } from './map-first.ts';
import { type MapMove, MOVES } from './map-keys.ts';
import { requireElement } from './page-elements.ts';
import { keepHead } from './page-head.ts';
import type { ReaderActs } from './reader-acts.ts';

/** What the parts of the running page share. */
export interface RunningPage {
  readonly site: SiteBlock;
  /** Address of the site's root. */
  readonly root: URL;
  readonly atlas: Atlas;
  readonly data: PageData;
  /** The computed lane as the panel lists it. */
  readonly overlay: Overlay;
  readonly store: Store;
  readonly words: Dictionary;
  readonly acts: ReaderActs;
  readonly known: Known;
}

/** Takes over the panel that came with the page, then keeps it, the title and the links in step with the view. */
export function showPanel(page: RunningPage, panel: HTMLElement): void {
  const { site, root, atlas, overlay, store, words, acts, known } = page;
  const { language } = site;
  const hrefs = hrefsFrom(root.href, language);
  const markup = (view: ViewState) =>
    h(Panel, {
      atlas,
      view,
      language,
      words,
      act: acts,
      hrefs,
      bars: page.data.bars,
      overlay,
      isFramed: site.shell === 'embed',
    });
  const own = pageSelection(known, page);
  const head = keepHead(document, { language, selection: own, shell: site.shell });
  const focus = createFocusKeeper(panel);
  const showAround = (view: ViewState): void => {
    document.title = pageTitle(atlas, view, language, words);
    if (site.shell === 'site') head(view.selection);
    requireElement('stage').dataset.sheet = view.sheet;
    linkOtherLanguage(page);
  };
  const show = (): void => {
    const holdsFocus = panel.contains(document.activeElement);
    render(markup(store.get()), panel);
    showAround(store.get());
    // What undoes a filter goes with it; the focus goes to what undoes the next, or back to the filters.
    if (holdsFocus && document.activeElement === document.body)
      (panel.querySelector<HTMLElement>('.sieve-note button, .filters summary') ?? panel).focus();
  };
  // What came with the page has the same links, but relative ones.
  hydrate(markup(startView(atlas, own)), panel);
  makeAbsolute(root);
  if (isSameView(store.get(), startView(atlas, own))) showAround(store.get());
  else show();
  goTo(placeOf(store.get()));
  const panelAfterMap = mapFirst(window, show);
  store.subscribe((next, previous, action) => {
    // The panel does not tell where the map looks, nor what stands out on it.
    if (action.type === 'move-camera' || action.type === 'light-marks') return linkOtherLanguage(page);
    // A switch shows by itself that it was turned.
    if (action.type === 'set-layer' || action.type === 'set-sieve') return panelAfterMap.soon();
    focus.before(previous, next);
    panelAfterMap.now();
    if (isSameSelection(next, previous) || (action.type === 'take-step' && action.isRead)) return;
    panel.querySelector('.panel-scroll')?.scrollTo({ top: 0 });
    if (next.selection.type === 'none' && action.origin !== 'host') focus.back();
    else if (action.origin === 'host') goTo(placeOf(next));
    else if (action.origin !== 'map') focusChoice(next);
  });
  requireElement('skip-link').addEventListener('click', (event) => {
    event.preventDefault();
    panel.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && store.get().selection.type !== 'none')
      acts.chooseNothing();
  });
  requireElement('start-link').addEventListener('click', (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    acts.chooseNothing();
  });
}

/** Whether the panel says the same of both: it does not tell where the map looks. */
function isSameView(one: ViewState, other: ViewState): boolean {
  return JSON.stringify({ ...one, camera: null }) === JSON.stringify({ ...other, camera: null });
}

function isSameSelection({ selection: one }: ViewState, { selection: other }: ViewState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The focus goes to the heading of what was chosen, or to the place in it that was meant. */
function focusChoice(view: ViewState): void {
  const place = placeOf(view);
  goTo(place);
  (place ?? document.getElementById(EVIDENCE_HEADING_ID))?.focus({ preventScroll: true });
}

function goTo(place: HTMLElement | null): void {
  if (place !== null) showPlace(place, 'start');
}

/** The point or step that a view looks at in a list of all. */
function placeOf({ selection }: ViewState): HTMLElement | null {
  const place = placePart(selection);
  return place === undefined ? null : document.getElementById(place);
}

/** What the page itself is about, whatever its address adds. */
function pageSelection(known: Known, { site, root }: RunningPage) {
  const start = new URL(startPath(site.language, site.shell), root).pathname;
  const path = location.pathname.startsWith(start) ? location.pathname.slice(start.length) : '';
  return decodeAddress(path, known).view.selection;
}

/** The page's address will change with what is chosen, and with it the meaning of the links it came with. */
function makeAbsolute(root: URL): void {
  for (const link of document.querySelectorAll<SVGAElement | HTMLAnchorElement>('#drawing a, .masthead a, #panel a')) {
    const href = link.getAttribute('href');
    if (href !== null && !href.startsWith('#')) link.setAttribute('href', new URL(href, location.href).href);
  }
  document.documentElement.dataset.root = root.pathname;
}

/** The same view in the other language. */
function linkOtherLanguage({ site, root, store, known }: RunningPage): void {
  const other = site.language === 'en' ? 'es' : 'en';
  const href = new URL(`${startPath(other, site.shell)}${encodeAddress(store.get(), known)}`, root).href;
  requireElement<HTMLAnchorElement>('other-language').href = href;
}

/** Buttons over the map for those who do not drag, pinch or turn a wheel. */
export function showControls(element: HTMLElement, words: Dictionary, move: (move: MapMove) => void): void {
  render(h(MapControls, { words, move: (to) => move(MOVES[to]) }), element);
}
