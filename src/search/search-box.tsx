import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { plural } from '../text/plural.ts';
import type { Piece } from './excerpt.ts';
import type { FoundGroup, Hit } from './find.ts';
import type { Findable } from './findables.ts';

export interface SearchBoxProps {
  readonly language: Language;
  readonly words: Dictionary;
  readonly query: string;
  /** `undefined` while nothing is asked, or while the answer is still to come. */
  readonly groups: readonly FoundGroup[] | undefined;
  /** Place of the hit that the keyboard is on, over all groups; -1: on none. */
  readonly active: number;
  readonly isOpen: boolean;
  /** Before the script has come there is nothing to ask. */
  readonly isInert: boolean;
  readonly act: SearchActs;
}

export interface SearchActs {
  readonly wake: () => void;
  readonly ask: (query: string) => void;
  readonly move: (active: number) => void;
  readonly choose: (findable: Findable) => void;
  readonly close: () => void;
}

const LIST_ID = 'found';
const optionId = (index: number): string => `found-${index}`;

/** One box for everything that can be found: a combobox whose list is grouped by what is found. */
export function SearchBox(props: SearchBoxProps) {
  const { words, query, groups, active, isOpen, isInert, act } = props;
  const hits = hitsOf(groups);
  const shows = isOpen && groups !== undefined;
  return (
    <search class="search">
      <input
        type="text"
        role="combobox"
        inputMode="search"
        data-search
        aria-label={words.search.label}
        placeholder={words.search.label}
        aria-expanded={shows && hits.length > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={shows && active >= 0 ? optionId(active) : undefined}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        disabled={isInert}
        value={query}
        onFocus={act.wake}
        onInput={(event) => act.ask(event.currentTarget.value)}
        onKeyDown={(event) => onKey(event, props, hits)}
      />
      <span class="search-key" aria-hidden="true">
        /
      </span>
      <p class="visually-hidden" role="status">
        {shows && countInWords(props)}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press on it must not take the focus from the input */}
      <div class="found" hidden={!shows} onMouseDown={(event) => event.preventDefault()}>
        <p class="found-count" aria-hidden="true">
          {shows && countInWords(props)}
        </p>
        <div id={LIST_ID} class="found-list" role="listbox" tabIndex={-1} aria-label={words.search.found}>
          {shows && groups.map((group) => <Group key={group.sort} {...props} group={group} hits={hits} />)}
        </div>
      </div>
    </search>
  );
}

function Group({
  group,
  hits,
  active,
  language,
  words,
  act,
}: SearchBoxProps & { group: FoundGroup; hits: readonly Hit[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox is divided by groups, which a fieldset cannot be
    <div role="group" aria-label={words.search.sorts[group.sort]}>
      <p class="found-sort" aria-hidden="true">
        {words.search.sorts[group.sort]} <span class="count">{plural(language, group.count, words.search.number)}</span>
      </p>
      {group.hits.map((hit) => {
        const index = hits.indexOf(hit);
        return (
          // The keyboard stays with the input, which says which option it is on.
          // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox take no focus
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
          <div
            key={hit.findable.key}
            id={optionId(index)}
            role="option"
            class="hit"
            data-hit={hit.findable.key}
            aria-selected={index === active}
            onClick={() => act.choose(hit.findable)}
          >
            <span class="hit-title">
              <Pieces pieces={hit.title} />
            </span>
            {hit.text.length > 0 && (
              <span class="hit-text">
                <Pieces pieces={hit.text} />
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}</>;
}

/** How much was found, or that no article says anything of it. */
function countInWords({ groups, query, language, words }: SearchBoxProps): string {
  const count = (groups ?? []).reduce((sum, group) => sum + group.count, 0);
  return count === 0 ? words.search.silence(query.trim()) : plural(language, count, words.search.count);
}

function onKey(event: KeyboardEvent, { active, isOpen, act }: SearchBoxProps, hits: readonly Hit[]): void {
  const next = nextActive(event.key, active, hits.length);
  const chosen = hits[active]?.findable;
  if (next !== undefined && isOpen) act.move(next);
  else if (event.key === 'Enter' && isOpen && hits[0] !== undefined) act.choose(chosen ?? hits[0].findable);
  else if (event.key === 'Escape' && isOpen) act.close();
  else return;
  event.preventDefault();
}

function nextActive(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return undefined;
}

/** All hits in the order in which they are listed. */
export function hitsOf(groups: readonly FoundGroup[] | undefined): readonly Hit[] {
  return (groups ?? []).flatMap((group) => group.hits);
}
