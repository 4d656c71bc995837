import type { Mark } from '../model/records.ts';
import { plainText } from '../text/compare.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { plural } from '../text/plural.ts';
import { MarkSwatch } from './swatch.tsx';

interface MarksInViewProps {
  readonly marks: readonly Mark[];
  /** Place of the option that the keyboard is on. */
  readonly active: number;
  readonly chosen: string | undefined;
  readonly language: Language;
  readonly words: Dictionary;
  readonly choose: (id: string) => void;
  readonly activate: (index: number) => void;
}

/** Id of the list that stands for the marks on the screen. */
export const MARKS_IN_VIEW_ID = 'marks-in-view';

/** The marks on the screen as a listbox: shown when the keyboard is on it. */
export function MarksInView({ marks, active, chosen, language, words, choose, activate }: MarksInViewProps) {
  const optionId = (id: string): string => `in-view-${id}`;
  const current = marks[active];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextActive(event.key, active, marks.length) ?? byLetter(event.key, active, marks, language);
    if (next !== undefined) activate(next);
    else if ((event.key === 'Enter' || event.key === ' ') && current !== undefined) choose(current.id);
    else return;
    event.preventDefault();
  };
  return (
    <div
      id={MARKS_IN_VIEW_ID}
      class="marks-in-view"
      role="listbox"
      tabIndex={0}
      aria-label={plural(language, marks.length, words.map.inView)}
      aria-activedescendant={current === undefined ? undefined : optionId(current.id)}
      onKeyDown={onKeyDown}
    >
      {marks.map((mark, index) => (
        // The keyboard stays with the list, which says which option it is on.
        // biome-ignore lint/a11y/useFocusableInteractive: options of a listbox with aria-activedescendant take no focus
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's
        <div
          key={mark.id}
          id={optionId(mark.id)}
          role="option"
          class={index === active ? 'active' : undefined}
          data-option={mark.id}
          aria-selected={mark.id === chosen}
          onClick={() => choose(mark.id)}
        >
          <MarkSwatch mark={mark} />
          {mark.name[language]}
        </div>
      ))}
    </div>
  );
}

function nextActive(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, active + 1);
    case 'ArrowUp':
      return Math.max(0, active - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** The next option whose name begins with a letter, from the one after the active on. */
function byLetter(key: string, active: number, marks: readonly Mark[], language: Language): number | undefined {
  if ([...key].length !== 1 || key === ' ') return undefined;
  const places = marks.map((_, index) => (active + 1 + index) % marks.length);
  return places.find((index) => begins(marks[index]?.name[language] ?? '', key));
}

function begins(name: string, letter: string): boolean {
  return plainText(name).startsWith(plainText(letter));
}
