import type { ComponentChildren } from 'preact';
import { ChoiceLink } from './choice-link.tsx';
import type { PanelProps } from './panel-props.ts';

interface ArticleLinkProps extends Pick<PanelProps, 'act' | 'hrefs'> {
  /** Id of the article. */
  readonly id: string;
  readonly children: ComponentChildren;
}

/** A link to all that is quoted of an article. */
export function ArticleLink({ id, act, hrefs, children }: ArticleLinkProps) {
  return (
    <ChoiceLink href={hrefs.article(id)} article={id} choose={() => act.choosePage({ type: 'article', id })}>
      {children}
    </ChoiceLink>
  );
}
