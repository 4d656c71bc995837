import type { ComponentChildren } from 'preact';
import { isPlainClick } from './plain-click.ts';

interface ChoiceLinkProps {
  readonly href: string;
  /** What a plain click does instead of opening the page. */
  readonly choose: () => void;
  readonly class?: string | undefined;
  readonly current?: boolean | undefined;
  readonly mark?: string | undefined;
  readonly article?: string | undefined;
  readonly point?: string | undefined;
  readonly step?: string | undefined;
  readonly closes?: boolean | undefined;
  readonly children: ComponentChildren;
}

/**
 * A link to a page of the site. A plain click shows the page's content here, without leaving; with a modifier key, in
 * a new tab, or before the script has come, it is the link that it looks like.
 */
export function ChoiceLink({
  href,
  choose,
  current,
  mark,
  article,
  point,
  step,
  closes,
  children,
  ...rest
}: ChoiceLinkProps) {
  const onClick = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    choose();
  };
  return (
    <a
      href={href}
      class={rest.class}
      data-mark={mark}
      data-to-article={article}
      data-to-point={point}
      data-to-step={step}
      data-close={closes}
      aria-current={current === true ? 'true' : undefined}
      onClick={onClick}
    >
      {children}
    </a>
  );
}
