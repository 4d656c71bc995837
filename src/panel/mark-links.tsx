import { ChoiceLink } from './choice-link.tsx';
import type { PanelProps } from './panel-props.ts';

interface MarkLinksProps extends PanelProps {
  /** What the marks have to do with what stands above. */
  readonly before: string;
  readonly ids: readonly string[];
}

/** Marks in a sentence, as links. */
export function MarkLinks({ before, ids, atlas, language, act, hrefs }: MarkLinksProps) {
  const marks = ids.flatMap((id) => atlas.marks.get(id) ?? []);
  return (
    <p class="resting">
      {before}{' '}
      {marks.map((mark, index) => (
        <>
          {index > 0 && ', '}
          <ChoiceLink href={hrefs.mark(mark.id)} mark={mark.id} choose={() => act.chooseMark(mark.id)}>
            {mark.name[language]}
          </ChoiceLink>
        </>
      ))}
    </p>
  );
}
