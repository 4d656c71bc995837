import type { Atlas } from '../model/atlas.ts';
import type { DatedArticle } from '../model/atlas-data.ts';
import { articlesByDate, evidenceOf } from '../model/evidence.ts';
import { FACETS } from '../model/facets.ts';
import { LANE_LAYER } from '../model/layer-order.ts';
import type { Mark } from '../model/records.ts';
import { versionName } from '../model/version.ts';
import { valueInWords } from '../panel/filters.tsx';
import { dateline, quoted } from '../panel/passages.tsx';
import { sieveSentence } from '../panel/sieve-note.tsx';
import { chosenMark, type ViewState } from '../state/view.ts';
import { formatEdtf } from '../text/date.ts';
import type { Dictionary, Speaking } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { markLine } from './mark-line.ts';
import type { LegendRow } from './still-legend.tsx';

/** Everything that a picture says, in the order in which it is read. */
export interface StillWords {
  /** Whose map it is, where the title is another. */
  readonly over: string | undefined;
  readonly title: string;
  /** What the map is, or what became of the chosen mark. */
  readonly below: string | undefined;
  /** That less than everything shows, and what that is. */
  readonly limits: readonly string[];
  /** The sentence on which the chosen mark rests first. */
  readonly quotation: { readonly text: string; readonly source: string } | undefined;
  /** Groups of rows. */
  readonly legend: readonly (readonly LegendRow[])[];
  /** Sources, version and licence, whose the ground is, address. */
  readonly origin: readonly string[];
}

export interface StillWordsInput {
  readonly atlas: Atlas;
  readonly view: ViewState;
  /** The marks that are in the picture. */
  readonly marks: readonly Mark[];
  readonly legend: StillWords['legend'];
  /** Address at which the view is found again. */
  readonly address: string;
  /** Whose data the drawn ground is. */
  readonly ground: string;
  readonly language: Language;
  readonly words: Dictionary;
}

/** What a picture of a view says. */
export function stillWords(input: StillWordsInput): StillWords {
  const { atlas, view, legend, language, words } = input;
  const mark = atlas.marks.get(chosenMark(view) ?? '');
  const { selection } = view;
  const step = selection.type === 'tour' ? atlas.tour.get(selection.at ?? '') : undefined;
  const title = mark?.name[language] ?? step?.title[language] ?? words.title;
  return {
    over: title === words.title ? undefined : words.title,
    title,
    below:
      mark === undefined
        ? input.marks.length === 0
          ? undefined
          : words.promise
        : markLine({ ...input, mark, time: view.sieve.time }),
    limits: limitsOf(input),
    quotation: mark === undefined ? undefined : firstQuotation(mark.id, input),
    legend,
    origin: originOf(input),
  };
}

function limitsOf({ atlas, view, language, words }: StillWordsInput): readonly string[] {
  const layers = atlas.data.layers.filter(({ id }) => view.layers.includes(id));
  const shown =
    layers.length <= MOST_NAMED
      ? layers.map(({ name }) => name[language]).join(' · ')
      : words.layers.someOf(String(layers.length), String(atlas.data.layers.length));
  const hasLane = view.layers.includes(LANE_LAYER);
  const sifted = sieveSentence({ atlas, view, language, words });
  const asked = FACETS.flatMap((facet) =>
    (view.sieve.facets[facet] ?? []).map((value) => valueInWords(facet, value, { atlas, language, words })),
  );
  return [
    ...(layers.length === 0 && !hasLane ? [words.layers.noneShown] : []),
    ...(layers.length === 0 || layers.length === atlas.data.layers.length ? [] : [`${words.layers.heading}: ${shown}`]),
    ...(hasLane ? [`${words.lane.name}. ${words.lane.summary}`] : []),
    ...(sifted === undefined ? [] : [sifted]),
    ...(asked.length === 0 ? [] : [asked.join(' · ')]),
  ];
}

/** As many layers are named; of more it is said how many they are. */
const MOST_NAMED = 3;

function firstQuotation(id: string, { atlas, language, words }: StillWordsInput): StillWords['quotation'] {
  const [first] = evidenceOf(atlas, id).own;
  const [cited] = first?.passages ?? [];
  if (first === undefined || cited === undefined) return undefined;
  const { article } = first;
  const isTheirs = article.language === language;
  return {
    text: isTheirs ? quoted(cited.passage.exact) : `${words.evidence.translation}: ${cited.passage.translation.es}`,
    source: sourceOf(article, { language, words }),
  };
}

function originOf({ atlas, marks, address, ground, language, words }: StillWordsInput): readonly string[] {
  const cited = new Set(marks.flatMap(({ id }) => evidenceOf(atlas, id).all.map(({ article }) => article.id)));
  const sources = articlesByDate(atlas).filter(({ id }) => cited.has(id));
  return [
    ...(sources.length === 0 ? [] : [`${words.print.sources}: ${sourcesInWords(sources, { language, words })}`]),
    words.share.still.licence(versionName(atlas)),
    ground,
    address,
  ];
}

/** Where the date of each is inferred, that is said once. */
function sourcesInWords(articles: readonly DatedArticle[], speaking: Speaking): string {
  const { language, words } = speaking;
  if (articles.length === 1 || articles.some(({ published }) => published.basis === 'stated'))
    return articles.map((article) => sourceOf(article, speaking)).join('; ');
  const dated = articles.map(
    ({ outlet, published }) => `${outlet}, ${formatEdtf(published.edtf, language, words.date)}`,
  );
  return `${dated.join('; ')} (${words.share.still.datesInferred})`;
}

function sourceOf(article: DatedArticle, speaking: Speaking): string {
  return `${article.outlet}, ${dateline(article, speaking)}`;
}
