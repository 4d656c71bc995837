import type { Dated } from '../model/atlas-data.ts';
import type { Figure } from '../model/records.ts';
import { type Series, type SeriesRow, seriesOf } from '../model/series.ts';
import { formatEdtf } from '../text/date.ts';
import { formatQuantity } from '../text/quantity.ts';
import { Reasoning } from './basis-note.tsx';
import { Numbers } from './numbers.tsx';
import type { PanelProps } from './panel-props.ts';

type FiguresProps = Pick<PanelProps, 'language' | 'words' | 'bars'> & {
  readonly figures: readonly Dated<Figure>[];
  /** Ids of the passages on the page; a quotation's number is its place in this list, from 1. */
  readonly order: readonly string[];
};

/** Numbers with what they count and when, those of one measure as bars; each leads to its passage. */
export function Figures(props: FiguresProps) {
  const { figures, language, words } = props;
  if (figures.length === 0) return null;
  const { alone, series } = seriesOf(figures);
  return (
    <section class="tied figures">
      <h3>{words.evidence.figures}</h3>
      <ul>
        {series.map((one) => (
          <li key={one.measure.en} data-measure={one.measure.en}>
            <p>{one.measure[language]}</p>
            <Bars {...props} series={one} />
          </li>
        ))}
        {alone.map((figure) => (
          <li key={figure.id} data-record={figure.id}>
            <SingleFigure {...props} figure={figure} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SingleFigure({ figure, order, language, words }: FiguresProps & { readonly figure: Figure }) {
  return (
    <>
      <span class="figure-value">{formatQuantity(figure.quantity, language, words)}</span>
      <p>
        {figure.name[language]}
        {figure.when !== undefined && <span class="tied-when">{formatEdtf(figure.when, language, words.date)}</span>}
        <Numbers citations={figure.citations} order={order} />
      </p>
      <Reasoning basis={figure.basis.date} language={language} words={words} />
    </>
  );
}

type BarsProps = FiguresProps & { readonly series: Series };

/** Bars from zero, one a year; years without a figure are said to have none, and nothing is drawn for them. */
function Bars(props: BarsProps) {
  const { rows } = props.series;
  const figures = rows.flatMap((row) => ('figure' in row ? [row.figure] : []));
  return (
    <>
      <ol class="bars">
        {rows.map((row) => (
          <Bar key={'figure' in row ? row.year : row.from} {...props} row={row} />
        ))}
      </ol>
      {figures.map((figure) => (
        <Reasoning key={figure.id} basis={figure.basis.date} language={props.language} words={props.words} />
      ))}
    </>
  );
}

interface BarProps extends FiguresProps {
  readonly row: SeriesRow;
}

function Bar({ row, bars, order, language, words }: BarProps) {
  if (!('figure' in row)) {
    const years = row.from === row.to ? String(row.from) : words.date.range(String(row.from), String(row.to));
    return <li class="no-figure">{words.figures.none(years)}</li>;
  }
  const { year, figure } = row;
  return (
    <li data-record={figure.id}>
      <span class="bar-year">{year}</span>
      <span>
        {formatQuantity(figure.quantity, language, words)}
        <Numbers citations={figure.citations} order={order} />
      </span>
      <svg class="bar" aria-hidden="true" focusable="false" width="100%" height="8">
        <rect width={`${bars[figure.id] ?? 0}%`} height="8" />
      </svg>
    </li>
  );
}
