import type { DatedRecord, YearCount } from '../model/dated-records.ts';
import type { Days } from '../model/days.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { plural } from '../text/plural.ts';
import { barScale, newYear, timeScale } from './scale.ts';

interface YearsProps {
  readonly counts: readonly YearCount[];
  readonly records: readonly DatedRecord[];
  readonly span: Days;
  readonly time: Days;
  readonly language: Language;
  readonly words: Dictionary;
  /** The year that was pointed at becomes the window. */
  readonly choose: (days: Days) => void;
}

const WIDTH = 1000;
const HEIGHT = 100;
/** Between two bars, as a share of a year. */
const GAP = 0.12;

/**
 * A bar for each year, as high as there are dates in it, those that are stated below those that are inferred; under the
 * bars a stroke for the beginning of each event. A picture for pointers: the panel lists the same dates as text.
 */
export function Years({ counts, records, span, time, language, words, choose }: YearsProps) {
  const { at, years } = timeScale(span);
  const height = barScale(counts);
  const x = (day: number): number => tidy(at(day) * WIDTH);
  const told = ({ year, stated, inferred }: YearCount): string => {
    if (stated + inferred === 0) return words.time.silence(String(year));
    const dates = `${year}: ${plural(language, stated + inferred, words.time.inYear)}`;
    return inferred === 0 ? dates : `${dates}, ${plural(language, inferred, words.time.ofInferred)}`;
  };
  return (
    <div class="time-years" aria-hidden="true">
      <div class="time-bars">
        <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
          <rect
            class="time-window"
            x={x(time.from)}
            y={0}
            width={tidy(x(time.to + 1) - x(time.from))}
            height={HEIGHT}
          />
          {counts.map(({ year, days, stated, inferred }) => {
            const width = x(days.to + 1) - x(days.from);
            const bar = { x: tidy(x(days.from) + width * GAP * 0.5), width: tidy(width * (1 - GAP)) };
            const [low, high] = [height(stated) * HEIGHT, height(stated + inferred) * HEIGHT].map((y) => tidy(y));
            if (low === undefined || high === undefined) return null;
            return (
              <g key={year}>
                {stated > 0 && <rect class="time-stated" {...bar} y={HEIGHT - low} height={low} />}
                {inferred > 0 && <rect class="time-inferred" {...bar} y={HEIGHT - high} height={tidy(high - low)} />}
              </g>
            );
          })}
        </svg>
        {counts.map((count) => (
          <button
            key={count.year}
            type="button"
            class="time-column"
            tabIndex={-1}
            data-year={count.year}
            title={told(count)}
            onClick={() => choose(count.days)}
          />
        ))}
      </div>
      <div class="time-axis">
        <svg aria-hidden="true">
          {records
            .filter(({ type }) => type === 'event')
            .map(({ record, days, isStated }) => (
              <svg key={record.id} class="time-event" aria-hidden="true" x={percent(at(days.from))}>
                {isStated ? <path d="M-1 0h2v5h-2z" /> : <path d="M-1.5 0h1v5h-1zM.5 0h1v5h-1z" />}
              </svg>
            ))}
        </svg>
        <svg aria-hidden="true">
          {years.map((year) => (
            <svg key={year} class="time-year" aria-hidden="true" x={percent(at(newYear(year)))}>
              <rect y="35%" width={1} height="65%" />
              <text x="0.3em" y="100%" dy="-0.2em">
                {year}
              </text>
            </svg>
          ))}
        </svg>
      </div>
    </div>
  );
}

function percent(share: number): string {
  return `${tidy(share * 100)}%`;
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
