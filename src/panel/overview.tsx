import { articlesByDate } from '../model/evidence.ts';
import { plural } from '../text/plural.ts';
import { ArticleLink } from './article-link.tsx';
import type { PanelProps } from './panel-props.ts';
import { dateline } from './passages.tsx';

/** How the map is made, in four sentences. */
export function Method({ words }: Pick<PanelProps, 'words'>) {
  return (
    <section class="method">
      <h2>{words.methodHeading}</h2>
      {words.method.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

/** The articles that are the whole evidence, oldest first. */
export function Articles(props: PanelProps) {
  const { atlas, language, words, act, hrefs } = props;
  const quoted = (article: string) => atlas.data.passages.filter((passage) => passage.article === article).length;
  return (
    <section class="articles">
      <h2>{words.articles.heading}</h2>
      <ol>
        {articlesByDate(atlas).map((article) => (
          <li key={article.id} data-article={article.id}>
            <a href={article.url} rel="external noopener" lang={article.language}>
              {article.headline}
            </a>
            <span class="dateline">
              <cite>{article.outlet}</cite>, {dateline(article, props)}
            </span>
            <span class="dateline">
              <ArticleLink id={article.id} act={act} hrefs={hrefs}>
                {plural(language, quoted(article.id), words.articles.cites)}
              </ArticleLink>
              {article.agencies.length > 0 && `; ${words.articles.agencies} ${article.agencies.join(', ')}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
