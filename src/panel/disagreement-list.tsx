import type { Disagreement } from '../model/records.ts';
import { placePart } from '../state/address.ts';
import { plural } from '../text/plural.ts';
import { ChoiceLink } from './choice-link.tsx';
import { EVIDENCE_HEADING_ID } from './evidence-heading.ts';
import { MarkLinks } from './mark-links.tsx';
import type { PanelProps } from './panel-props.ts';
import { Told } from './told.tsx';

/** The list of all points on which the articles differ, each with its readings side by side. */
export function DisagreementList(props: PanelProps) {
  const { atlas, language, words, act, hrefs } = props;
  const { disagreements } = atlas.data;
  return (
    <article class="evidence differing" data-disagreements aria-labelledby={EVIDENCE_HEADING_ID}>
      <p class="evidence-bar">
        <ChoiceLink href={hrefs.start} class="back" closes choose={act.chooseNothing}>
          {words.evidence.backToStart}
        </ChoiceLink>
        <span class="kicker">{plural(language, disagreements.length, words.disagreements.points)}</span>
      </p>
      <h2 id={EVIDENCE_HEADING_ID} tabIndex={-1}>
        {words.disagreements.heading}
      </h2>
      <p class="summary">{words.disagreements.intro}</p>
      {disagreements.map((disagreement) => (
        <Point key={disagreement.id} {...props} disagreement={disagreement} />
      ))}
    </article>
  );
}

type PointProps = PanelProps & { readonly disagreement: Disagreement };

function Point(props: PointProps) {
  const { disagreement, language, words } = props;
  const { id, kind, question, readings } = disagreement;
  const anchor = placePart({ type: 'disagreements', at: id });
  return (
    <section class="point" data-point={id}>
      <h3 id={anchor} tabIndex={-1}>
        {question[language]}
      </h3>
      <p class="point-kind">{words.disagreements.kind[kind]}</p>
      <div class="readings">
        {readings.map((reading) => (
          <section key={reading.says.en} class="reading-told">
            <h4>{reading.says[language]}</h4>
            <Told {...props} passages={reading.passages} />
          </section>
        ))}
      </div>
      <MarkLinks {...props} before={words.disagreements.concerns} ids={disagreement.marks} />
    </section>
  );
}
