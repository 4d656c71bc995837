import type { ComponentChildren } from 'preact';
import { articlesByDate } from '../model/evidence.ts';
import type { Article } from '../model/records.ts';
import { formatEdtf } from '../text/date.ts';
import { plural } from '../text/plural.ts';
import { ArticleLink } from './article-link.tsx';
import { BasisWord, Reasoning } from './basis-note.tsx';
import type { PanelProps } from './panel-props.ts';

type SourceProps = PanelProps & { readonly article: Article };

/** Whose words an article is: outlet, byline, the agencies it names, how its date is known, and who retells the same. */
export function ArticleSource(props: SourceProps) {
  const { article, language, words } = props;
  const { published } = article;
  return (
    <section class="article-source">
      <h3>{words.source.heading}</h3>
      <dl class="facts">
        <Fact term={words.source.outlet}>{article.outlet}</Fact>
        <Fact term={words.source.author}>{article.author ?? words.source.noAuthor}</Fact>
        <Fact term={words.source.agencies}>
          {article.agencies.length === 0 ? words.source.noAgencies : article.agencies.join(', ')}
        </Fact>
        <Fact term={words.source.date}>
          {formatEdtf(published.edtf, language, words.date)} <BasisWord basis={published.basis} words={words} />
          <Reasoning basis={published.basis} language={language} words={words} />
        </Fact>
        <Fact term={words.source.voice}>
          <Retelling {...props} />
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The articles that name or retell the same source, which count as one with this. */
function Retelling({ atlas, article, words, act, hrefs }: SourceProps) {
  const others = articlesByDate(atlas).filter(({ id, voice }) => voice === article.voice && id !== article.id);
  if (others.length === 0) return <>{words.source.alone}</>;
  return (
    <>
      {words.source.together}{' '}
      {others.map(({ id, outlet }, index) => (
        <>
          {index > 0 && ', '}
          <ArticleLink id={id} act={act} hrefs={hrefs}>
            {outlet}
          </ArticleLink>
        </>
      ))}
    </>
  );
}

/** How many of the article's statements the map quotes, and why it does not quote the others. */
export function LeftOutList({ atlas, article, language, words }: SourceProps) {
  const left = atlas.data.unmapped.filter((one) => one.article === article.id);
  const quoted = atlas.data.passages.filter((passage) => passage.article === article.id).length;
  return (
    <section class="left-out tied">
      <h3>{words.source.leftOut}</h3>
      <p>
        {plural(language, quoted, words.source.quoted)}{' '}
        {left.length === 0 ? words.source.none : plural(language, left.length, words.source.notQuoted)}
      </p>
      <ul>
        {left.map(({ start, reason, note }) => (
          <li key={start} data-left-out={start}>
            <p>
              {words.source.reason[reason]}
              <span class="tied-status">{note[language]}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
