import type { ComponentChildren } from 'preact';
import type { ArticleEvidence, CitedPassage } from '../model/evidence.ts';
import type { Article, Passage } from '../model/records.ts';
import { formatEdtf } from '../text/date.ts';
import { ArticleLink } from './article-link.tsx';
import type { PanelProps } from './panel-props.ts';
import { TAKE_AWAY_FILES } from './take-away.tsx';
import { textFragmentUrl } from './text-fragment.ts';

interface PassagesProps extends PanelProps {
  readonly evidence: readonly ArticleEvidence[];
  readonly heading: string;
  /** Ids of all passages of the mark; a quotation's number is its place in this list, from 1. */
  readonly order: readonly string[];
}

/** The quotations, by article in order of date: the heroes of the panel. */
export function Passages(props: PassagesProps) {
  const { evidence, heading, order, act, hrefs } = props;
  if (evidence.length === 0) return null;
  return (
    <section class="passages">
      <h3>{heading}</h3>
      {evidence.map(({ article, passages }) => (
        <section key={article.id} class="article-passages" data-article={article.id}>
          <h4>
            <ArticleLink id={article.id} act={act} hrefs={hrefs}>
              <cite>{article.outlet}</cite>
            </ArticleLink>
            <span class="dateline">{dateline(article, props)}</span>
          </h4>
          {passages.map((cited) => (
            <Quotation
              key={cited.passage.id}
              {...props}
              article={article}
              cited={cited}
              number={order.indexOf(cited.passage.id) + 1}
            />
          ))}
        </section>
      ))}
    </section>
  );
}

/** When an article was published, and that it is inferred where it is. */
export function dateline({ published }: Article, { language, words }: Pick<PanelProps, 'language' | 'words'>): string {
  const date = formatEdtf(published.edtf, language, words.date);
  return published.basis === 'stated' ? date : `${date} (${words.articles.dateInferred})`;
}

/** Id of a quotation's element, for the records that point at it. */
export function passageElementId(passage: string): string {
  return `passage-${passage}`;
}

interface QuotationProps extends Pick<PanelProps, 'language' | 'words' | 'hrefs'> {
  readonly article: Article;
  readonly cited: CitedPassage;
  readonly number: number;
  /** Called when the reader comes to the passage and when the reader leaves it. */
  readonly onRead?: ((isRead: boolean) => void) | undefined;
  readonly children?: ComponentChildren;
}

/** A passage word for word, with its number, what it supports, and the way to its source. */
export function Quotation({ article, cited, number, language, words, hrefs, onRead, children }: QuotationProps) {
  const { passage, supports } = cited;
  return (
    <figure
      class="quotation"
      id={passageElementId(passage.id)}
      data-passage={passage.id}
      tabIndex={-1}
      onPointerEnter={() => onRead?.(true)}
      onPointerLeave={() => onRead?.(false)}
      onFocusIn={() => onRead?.(true)}
      onFocusOut={() => onRead?.(false)}
    >
      <Words article={article} passage={passage} language={language} words={words} />
      <figcaption>
        <span class="number">{number}</span>
        <span class="supports">
          <span class="visually-hidden">{words.evidence.supports}: </span>
          {supports.map((attribute) => words.attribute[attribute]).join(' · ')}
        </span>
        <a class="to-source" href={textFragmentUrl(article.url, passage.exact)} rel="external noopener">
          {words.evidence.source}
        </a>
        <a
          class="to-cite"
          data-cite={passage.id}
          href={hrefs.download(TAKE_AWAY_FILES.bib)}
          aria-label={words.cite.passageLabel(String(number))}
        >
          {words.cite.passage}
        </a>
      </figcaption>
      {children}
    </figure>
  );
}

interface WordsProps extends Pick<PanelProps, 'language' | 'words'> {
  readonly article: Article;
  readonly passage: Passage;
}

/** A passage word for word, and what it says in the reader's language where that is another. */
export function Words({ article, passage, language, words }: WordsProps) {
  return (
    <>
      <blockquote lang={article.language} cite={article.url} translate={false}>
        <p>{quoted(passage.exact)}</p>
      </blockquote>
      {language !== article.language && <Translation passage={passage} language={language} words={words} />}
    </>
  );
}

function Translation({ passage, words }: Pick<PanelProps, 'language' | 'words'> & { passage: Passage }) {
  return (
    <p class="translation" lang="es">
      <span class="translation-mark">{words.evidence.translation}:</span> {passage.translation.es}
    </p>
  );
}

/** Speech that the article sets in quotation marks itself, with or without its speaker. */
const IS_QUOTED_SPEECH = /^“[^”]*”(\s+–.*)?$/s;

/** In quotation marks, unless the article's words carry their own. */
export function quoted(exact: string): string {
  return IS_QUOTED_SPEECH.test(exact) ? exact : `“${exact}”`;
}
