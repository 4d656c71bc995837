import { h, hydrate, render } from 'preact';
import { startPath } from '../pages/site.ts';
import { startView } from '../pages/start-view.ts';
import { FrameLayers } from '../panel/frame-layers.tsx';
import { showPlace } from '../panel/show-place.ts';
import { encodeAddress } from '../state/address.ts';
import type { FrameOptions } from '../state/frame-options.ts';
import { NOTHING } from '../state/view.ts';
import type { BringInput } from './bring-live-map.ts';
import { liveWhileSeen } from './live-while-seen.ts';
import { mapFirst } from './map-first.ts';
import { openOutside } from './open-outside.ts';
import { requireElement } from './page-elements.ts';
import type { RunningPage } from './page-markup.ts';
import type { ReaderActs } from './reader-acts.ts';
import { talkToHost } from './talk-to-host.ts';

/** What a frame has that the site has not: switches over the map, the way to the whole map, and a live map that comes and goes. */
export function settleInFrame(input: BringInput, options: FrameOptions, hostActs: ReaderActs): void {
  const { page, board } = input;
  showSwitches(page);
  linkWholeMap(page);
  openOutside(window, (address) => board.tell({ text: page.words.embed.refused(address) }));
  stayInPlace(document);
  const { atlas, store, known } = page;
  talkToHost(window, { atlas, store, known, acts: hostActs });
  liveWhileSeen(input, options, () => explored(input));
}

function showSwitches({ atlas, site, store, words, acts, overlay }: RunningPage): void {
  const element = requireElement('frame-layers');
  const given = { atlas, language: site.language, words, act: acts, overlay };
  hydrate(h(FrameLayers, { ...given, view: startView(atlas, NOTHING) }), element);
  const show = (): void => render(h(FrameLayers, { ...given, view: store.get() }), element);
  const afterMap = mapFirst(window, show);
  show();
  store.subscribe((next, previous) => {
    if (next.layers !== previous.layers || next.sieve !== previous.sieve) afterMap.soon();
  });
}

/** The whole map shows what the frame shows. */
function linkWholeMap({ site, root, store, known }: RunningPage): void {
  const link = requireElement<HTMLAnchorElement>('whole-link');
  const show = (): void => {
    const address = encodeAddress(store.get(), { ...known, frame: undefined });
    link.href = new URL(`${startPath(site.language)}${address}`, root).href;
  };
  show();
  store.subscribe(show);
}

/** A link within the page scrolls to its place and makes no entry in the history of the page around the frame. */
function stayInPlace(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const place = link === null ? null : page.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (place === null || event.defaultPrevented) return;
    event.preventDefault();
    showPlace(place, 'start');
    place.focus({ preventScroll: true });
  });
}

/** Resolves when the reader asks for the live map. */
function explored({ page: { words }, map }: BringInput): Promise<void> {
  return new Promise((resolve) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'explore';
    button.textContent = words.embed.explore;
    button.addEventListener('click', () => {
      const hadFocus = document.activeElement === button;
      button.remove();
      if (hadFocus) map.focus();
      resolve();
    });
    map.parentElement?.append(button);
  });
}
