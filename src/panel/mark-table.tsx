import type { Mark } from '../model/records.ts';
import { shownMarks } from '../state/sieve.ts';
import { chosenMark, type SortColumn } from '../state/view.ts';
import { comparing } from '../text/compare.ts';
import { formatEdtf } from '../text/date.ts';
import { plural } from '../text/plural.ts';
import { ChoiceLink } from './choice-link.tsx';
import type { PanelProps } from './panel-props.ts';
import { MarkSwatch } from './swatch.tsx';

const COLUMNS: readonly SortColumn[] = ['mark', 'layer', 'status', 'when'];

/** The map as a table: the same marks under the same switches, in any order, each row choosing its mark. */
export function MarkTable(props: PanelProps) {
  const { view, language, words } = props;
  const rows = sortedMarks(props);
  return (
    <details class="mark-table">
      <summary>{words.table.heading}</summary>
      <table>
        <caption>{words.table.caption(plural(language, rows.length, words.layers.marksOf))}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={view.sort.by !== column ? 'none' : view.sort.descending ? 'descending' : 'ascending'}
              >
                <button type="button" data-sort={column} onClick={() => props.act.sortTable(column)}>
                  {words.table.columns[column]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((mark) => (
            <Row key={mark.id} {...props} mark={mark} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Row({ atlas, mark, view, language, words, act, hrefs }: PanelProps & { readonly mark: Mark }) {
  const isChosen = chosenMark(view) === mark.id;
  return (
    <tr data-row={mark.id} class={isChosen ? 'chosen' : undefined}>
      <th scope="row">
        <MarkSwatch mark={mark} />
        <ChoiceLink href={hrefs.mark(mark.id)} mark={mark.id} current={isChosen} choose={() => act.chooseMark(mark.id)}>
          {mark.name[language]}
        </ChoiceLink>
      </th>
      <td>{atlas.layers.get(mark.layer)?.name[language]}</td>
      <td>{words.status[mark.status]}</td>
      <td>{mark.when === undefined ? '–' : formatEdtf(mark.when, language, words.date)}</td>
    </tr>
  );
}

/** The marks of the shown layers in the order that the reader asked for; undated ones come last either way. */
function sortedMarks(props: PanelProps): readonly Mark[] {
  const { atlas, view, language } = props;
  const { by, descending } = view.sort;
  const shown = shownMarks(atlas, view);
  const compare = comparing(language);
  const turn = descending ? -1 : 1;
  if (by === 'when') {
    const dated = shown.filter(({ period }) => period !== null);
    const start = ({ period }: (typeof shown)[number]): number => period?.from ?? period?.to ?? 0;
    dated.sort((one, other) => turn * (start(one) - start(other)));
    return [...dated, ...shown.filter(({ period }) => period === null)];
  }
  const textOf = (mark: Mark): string => {
    if (by === 'layer') return atlas.layers.get(mark.layer)?.name[language] ?? '';
    return by === 'status' ? props.words.status[mark.status] : mark.name[language];
  };
  return [...shown].sort((one, other) => turn * compare(textOf(one), textOf(other)));
}
