import { articlesByDate } from '../model/evidence.ts';
import type { PanelProps } from '../panel/panel-props.ts';
import { dateline } from '../panel/passages.tsx';

interface PrintedProps extends Pick<PanelProps, 'atlas' | 'language' | 'words'> {
  /** Address of the page. */
  readonly url: string;
  readonly credits: string;
}

/** What paper needs and a screen has elsewhere: the sources with their addresses, and the address of the page. */
export function Printed({ atlas, language, words, url, credits }: PrintedProps) {
  return (
    <>
      <h2>{words.print.sources}</h2>
      <ol>
        {articlesByDate(atlas).map((article) => (
          <li key={article.id}>
            <span lang={article.language}>{article.headline}</span>. {article.outlet},{' '}
            {dateline(article, { language, words })}. {article.url}
          </li>
        ))}
      </ol>
      <p>
        {words.title}. {words.print.address} <span id="printed-address">{url}</span>
      </p>
      <p>{credits}</p>
    </>
  );
}
