import { type Days, daysOfMonths, monthOf, writeMonths } from '../model/days.ts';
import { formatEdtf } from '../text/date.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';

interface EndsProps {
  readonly span: Days;
  readonly time: Days;
  readonly language: Language;
  readonly words: Dictionary;
  readonly move: (days: Days) => void;
}

/**
 * The two ends of the window as native ranges, a step for each month. Each thumb stands on its own side of its place, so
 * that they never lie on one another.
 */
export function Ends({ span, time, language, words, move }: EndsProps) {
  const [first, last] = [monthOf(span.from), monthOf(span.to)];
  const [start, end] = [monthOf(time.from), monthOf(time.to)];
  const inWords = (month: number): string =>
    formatEdtf(writeMonths(daysOfMonths(month, month)).slice(0, 7), language, words.date);
  const ends = [
    { end: 'start', value: start, text: words.time.from(inWords(start)), held: (to: number) => Math.min(to, end) },
    { end: 'end', value: end, text: words.time.to(inWords(end)), held: (to: number) => Math.max(to, start) },
  ] as const;
  return (
    <>
      {ends.map((one) => (
        <input
          key={one.end}
          type="range"
          class={`time-thumb time-thumb-${one.end}`}
          data-time={one.end}
          min={first}
          max={last}
          step={1}
          value={one.value}
          aria-label={words.time[one.end]}
          aria-valuetext={one.text}
          onInput={(event) => {
            const input = event.currentTarget;
            const month = one.held(Number(input.value));
            // An end stops at the other, and the thumb with it.
            input.value = String(month);
            move(one.end === 'start' ? daysOfMonths(month, end) : daysOfMonths(start, month));
          }}
        />
      ))}
    </>
  );
}
