import { tellingArticles } from '../model/evidence.ts';
import { ArticleLink } from './article-link.tsx';
import type { PanelProps } from './panel-props.ts';
import { dateline, Words } from './passages.tsx';

/** Passages that tell something, word for word, by article. */
export function Told(props: PanelProps & { readonly passages: readonly string[] }) {
  const { atlas, passages, act, hrefs } = props;
  return (
    <>
      {tellingArticles(atlas, passages).map(({ article, passages: told }) => (
        <figure key={article.id} class="told" data-article={article.id}>
          {told.map(({ passage }) => (
            <Words key={passage.id} {...props} article={article} passage={passage} />
          ))}
          <figcaption>
            <ArticleLink id={article.id} act={act} hrefs={hrefs}>
              <cite>{article.outlet}</cite>
            </ArticleLink>
            , {dateline(article, props)}
          </figcaption>
        </figure>
      ))}
    </>
  );
}
