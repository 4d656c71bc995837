import { h, hydrate, render } from 'preact';
import { EVIDENCE_HEADING_ID } from '../panel/evidence-heading.ts';
import { passageElementId } from '../panel/passages.tsx';
import { showPlace } from '../panel/show-place.ts';
import { createFinder } from '../search/find.ts';
import { type Findable, findablesOf } from '../search/findables.ts';
import { type SearchActs, SearchBox, type SearchBoxProps } from '../search/search-box.tsx';
import type { RunningPage } from './page-markup.ts';

/** Takes over the search box that came with the page, with what has been typed into it by then. */
export function showSearch(page: RunningPage, element: HTMLElement): void {
  const { site, atlas, words } = page;
  const input = element.querySelector('input');
  const finder = createFinder(findablesOf(atlas, site.language));
  let state: Pick<SearchBoxProps, 'query' | 'groups' | 'active' | 'isOpen'> = {
    query: input?.value ?? '',
    groups: undefined,
    active: -1,
    isOpen: false,
  };
  const set = (change: Partial<typeof state>): void => {
    state = { ...state, ...change };
    render(markup(), element);
    element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  };
  const ask = (query: string): void => {
    const groups = finder.find(query);
    set({ query, groups, active: -1, isOpen: groups !== undefined });
  };
  const close = (): void => set({ isOpen: false, active: -1 });
  const act: SearchActs = {
    wake: () => set({ isOpen: state.groups !== undefined }),
    ask,
    move: (active) => set({ active }),
    close,
    choose: (findable) => {
      close();
      chooseFound(findable, page);
      // What was chosen already is shown again.
      if (element.contains(document.activeElement)) document.getElementById(EVIDENCE_HEADING_ID)?.focus();
    },
  };
  const markup = () => h(SearchBox, { language: site.language, words, isInert: false, act, ...state });
  hydrate(markup(), element);
  if (state.query !== '') ask(state.query);
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (state.isOpen && !(relatedTarget instanceof Node && element.contains(relatedTarget))) close();
  });
}

/** What is found shows as if it had been chosen elsewhere, and the focus goes to it. */
function chooseFound({ sort, id }: Findable, { acts, atlas }: RunningPage): void {
  if (sort === 'mark') acts.chooseMark(id);
  if (sort === 'article') acts.choosePage({ type: 'article', id });
  if (sort === 'disagreement') acts.choosePage({ type: 'disagreements', at: id });
  if (sort === 'figure') {
    acts.chooseMark(atlas.data.figures.find((figure) => figure.id === id)?.mark ?? '');
    goTo(document.querySelector(`[data-record="${id}"]`));
  }
  if (sort === 'passage') {
    acts.choosePage({ type: 'article', id: atlas.passages.get(id)?.article ?? '' });
    goTo(document.getElementById(passageElementId(id)));
  }
}

/** Shows a place in the panel and gives it the focus. */
function goTo(place: Element | null): void {
  if (!(place instanceof HTMLElement)) return;
  place.tabIndex = -1;
  showPlace(place, 'middle');
  place.focus({ preventScroll: true });
}
