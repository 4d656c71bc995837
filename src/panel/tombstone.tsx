import type { Tombstone as Withdrawn } from '../model/records.ts';
import { formatEdtf } from '../text/date.ts';
import { ChoiceLink } from './choice-link.tsx';
import { EVIDENCE_HEADING_ID } from './evidence-heading.ts';
import type { PanelProps } from './panel-props.ts';

/** What stands where a mark was: that it was withdrawn, when and why. */
export function Tombstone({ withdrawn, language, words, act, hrefs }: PanelProps & { readonly withdrawn: Withdrawn }) {
  return (
    <article class="evidence" data-tombstone={withdrawn.id} aria-labelledby={EVIDENCE_HEADING_ID}>
      <p class="evidence-bar">
        <ChoiceLink href={hrefs.start} class="back" closes choose={act.chooseNothing}>
          {words.evidence.backToStart}
        </ChoiceLink>
      </p>
      <h2 id={EVIDENCE_HEADING_ID} tabIndex={-1}>
        {words.withdrawn.heading}
      </h2>
      <p class="status-line">
        {words.withdrawn.on(withdrawn.id, formatEdtf(withdrawn.withdrawn, language, words.date))}
      </p>
      <p class="summary">{withdrawn.reason[language]}</p>
    </article>
  );
}
