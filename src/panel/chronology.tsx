import { type DatedRecord, datedRecords, silentYears } from '../model/dated-records.ts';
import { type Days, writeMonths } from '../model/days.ts';
import { presenceOf, spanOf } from '../model/presence.ts';
import { siftMarks } from '../state/sieve.ts';
import { chosenMark } from '../state/view.ts';
import { formatEdtf } from '../text/date.ts';
import { ChoiceLink } from './choice-link.tsx';
import type { PanelProps } from './panel-props.ts';
import { MarkSwatch } from './swatch.tsx';

/** A dated record, or a run of years to which no passage dates anything. */
type Row = DatedRecord | { readonly silent: Days };

/** Marks, events and figures with a date, oldest first, as far as the window reaches, with the years of silence between them. */
export function Chronology(props: PanelProps) {
  const { atlas, view, language, words } = props;
  const time = view.sieve.time ?? spanOf(atlas);
  const passing = new Map(
    siftMarks(atlas, view.sieve).flatMap(({ mark, passes }) => (passes ? [[mark.id, mark] as const] : [])),
  );
  const all = datedRecords(atlas);
  const shown = all.filter(
    ({ mark, days }) =>
      passing.has(mark.id) && view.layers.includes(mark.layer) && presenceOf(days, time) !== 'outside',
  );
  return (
    <details class="chronology">
      <summary>{words.time.chronology}</summary>
      <p class="layer-note">{words.time.chronologyNote}</p>
      <ol>
        {withSilence(shown, all, time).map((row) =>
          'silent' in row ? (
            <li key={`silent-${row.silent.from}`} class="silence">
              {words.time.silence(formatEdtf(writeMonths(row.silent), language, words.date))}
            </li>
          ) : (
            <li key={`${row.type} ${row.record.id}`} data-dated={row.record.id}>
              <DatedRow {...props} {...asItStands(row, passing.get(row.mark.id))} />
            </li>
          ),
        )}
      </ol>
    </details>
  );
}

/** A row with its mark as it stands at the end of the window. */
function asItStands(row: DatedRecord, mark: DatedRecord['mark'] | undefined): DatedRecord {
  if (mark === undefined) return row;
  return row.type === 'mark' ? { ...row, mark, record: mark } : { ...row, mark };
}

function DatedRow({ record, mark, isStated, view, language, words, act, hrefs }: PanelProps & DatedRecord) {
  return (
    <>
      <span class="tied-when">
        {formatEdtf(record.when ?? '', language, words.date)}
        {!isStated && `, ${words.time.inferred}`}
      </span>{' '}
      <ChoiceLink
        href={hrefs.mark(mark.id)}
        mark={mark.id}
        current={chosenMark(view) === mark.id}
        choose={() => act.chooseMark(mark.id)}
      >
        <MarkSwatch mark={mark} />
        {record.name[language]}
      </ChoiceLink>{' '}
      {'status' in record && <span class="tied-status">{words.status[record.status]}</span>}
    </>
  );
}

/** Rows by their beginning: the records that show, and the years to which no record at all dates anything. */
function withSilence(shown: readonly DatedRecord[], all: readonly DatedRecord[], time: Days): readonly Row[] {
  const silent = silentYears(all, time).map((days) => ({ silent: days }));
  const start = (row: Row): number => ('silent' in row ? row.silent.from : row.days.from);
  return [...shown, ...silent].sort((one, other) => start(one) - start(other));
}
