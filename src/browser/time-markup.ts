import { h, hydrate, render } from 'preact';
import { startView } from '../pages/start-view.ts';
import { Timeline, type TimelineProps } from '../timeline/timeline.tsx';
import { mapFirst } from './map-first.ts';
import type { RunningPage } from './page-markup.ts';
import { createPlayer } from './play-time.ts';

/** Takes over the control of time that came with the page, and keeps it in step with the view. */
export function showTimeline({ site, atlas, store, words, acts }: RunningPage, element: HTMLElement): void {
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  const player = createPlayer(store, atlas, {
    changed: () => show(),
    isCovered: () => document.querySelector('dialog:modal') !== null,
  });
  const given = { atlas, language: site.language, words, sift: acts.sift } as const;
  const start: TimelineProps = { ...given, view: startView(atlas, { type: 'none' }), isInert: true };
  const show = (): void => {
    const playing = stillness.matches ? undefined : { isOn: player.isOn(), toggle: player.toggle };
    render(h(Timeline, { ...given, view: store.get(), playing, isInert: false }), element);
  };
  hydrate(h(Timeline, start), element);
  show();
  stillness.addEventListener('change', () => {
    if (player.isOn()) player.toggle();
    show();
  });
  const afterMap = mapFirst(window, show);
  store.subscribe((next, previous) => {
    if (next.sieve !== previous.sieve) afterMap.now();
    else if (next.layers !== previous.layers) afterMap.soon();
  });
}
