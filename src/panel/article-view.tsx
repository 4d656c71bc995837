import { groupByArticle } from '../model/evidence.ts';
import type { Article } from '../model/records.ts';
import { plural } from '../text/plural.ts';
import { ArticleSource, LeftOutList } from './article-source.tsx';
import { ChoiceLink } from './choice-link.tsx';
import { DifferingOn } from './differing.tsx';
import { EVIDENCE_HEADING_ID } from './evidence-heading.ts';
import { Figures } from './figures.tsx';
import { MarkLinks } from './mark-links.tsx';
import type { PanelProps } from './panel-props.ts';
import { dateline, Quotation } from './passages.tsx';

type ArticleProps = PanelProps & { readonly article: Article };

/** Everything that is quoted of one article, in the order of its text, each quotation with the marks that rest on it. */
export function ArticleView(props: ArticleProps) {
  const { atlas, article, language, words, act, hrefs } = props;
  const passages = quotedFrom(props);
  const marksOn = (passage: string): readonly string[] => atlas.marksByPassage.get(passage) ?? [];
  return (
    <article class="evidence" data-article-view={article.id} aria-labelledby={EVIDENCE_HEADING_ID}>
      <p class="evidence-bar">
        <ChoiceLink href={hrefs.start} class="back" closes choose={act.chooseNothing}>
          {words.evidence.backToStart}
        </ChoiceLink>
        <span class="kicker">{words.articles.kind}</span>
      </p>
      <h2 id={EVIDENCE_HEADING_ID} tabIndex={-1} lang={article.language}>
        {article.headline}
      </h2>
      <p class="status-line">
        <cite>{article.outlet}</cite>, {dateline(article, props)}
      </p>
      <p class="rests">
        {plural(language, passages.length, words.articles.cites)}.{' '}
        <a href={article.url} rel="external noopener">
          {words.articles.read}
        </a>
      </p>
      <Figures {...props} figures={figuresOf(props)} order={passages.map(({ passage }) => passage.id)} />
      <section class="passages">
        <h3>{words.articles.passages}</h3>
        <label class="filter following">
          <input
            type="checkbox"
            data-follow
            checked={props.view.follows}
            onChange={(event) => act.follow(event.currentTarget.checked)}
          />
          <span class="filter-name">{words.articles.follow}</span>
        </label>
        {passages.map((cited, index) => (
          <Quotation
            key={cited.passage.id}
            article={article}
            cited={cited}
            number={index + 1}
            language={language}
            words={words}
            hrefs={props.hrefs}
            onRead={(isRead) => act.light(isRead ? marksOn(cited.passage.id) : [])}
          >
            <MarkLinks {...props} before={words.articles.on} ids={marksOn(cited.passage.id)} />
            <DifferingOn {...props} passage={cited.passage.id} />
          </Quotation>
        ))}
      </section>
      <LeftOutList {...props} />
      <ArticleSource {...props} />
    </article>
  );
}

/** The passages of the article with all that any record rests on them, in the order of the text. */
function quotedFrom({ atlas, article }: ArticleProps) {
  const { marks, events, figures, claims } = atlas.data;
  const citations = [...marks, ...events, ...figures, ...claims].flatMap((record) => record.citations);
  const own = groupByArticle(atlas, citations).find((group) => group.article.id === article.id);
  return [...(own?.passages ?? [])].sort((one, other) => one.passage.start - other.passage.start);
}

/** The figures that rest on a passage of the article, each with its citations of this article only. */
function figuresOf({ atlas, article }: ArticleProps) {
  return atlas.data.figures.flatMap((figure) => {
    const citations = figure.citations.filter(({ passage }) => atlas.passages.get(passage)?.article === article.id);
    return citations.length === 0 ? [] : [{ ...figure, citations }];
  });
}
