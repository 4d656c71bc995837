import type { Dated } from '../model/atlas-data.ts';
import { type ArticleEvidence, evidenceOf, supportOf } from '../model/evidence.ts';
import type { Mark } from '../model/records.ts';
import { plural } from '../text/plural.ts';
import { ChoiceLink } from './choice-link.tsx';
import { Differing } from './differing.tsx';
import { EVIDENCE_HEADING_ID } from './evidence-heading.ts';
import { Facts, HowKnown, StatusLine } from './facts.tsx';
import type { PanelProps } from './panel-props.ts';
import { Passages } from './passages.tsx';
import { RelatedMarks } from './related-marks.tsx';
import { MarkSwatch } from './swatch.tsx';
import { TiedRecords } from './tied-records.tsx';

/** Everything that the articles say of the chosen mark. */
export function Evidence(props: PanelProps & { mark: Dated<Mark> }) {
  const { atlas, mark, language, words, act, hrefs } = props;
  const evidence = evidenceOf(atlas, mark.id);
  const order = [...evidence.own, ...evidence.tied].flatMap(({ passages }) =>
    passages.map(({ passage }) => passage.id),
  );
  return (
    <article class="evidence" data-evidence={mark.id} aria-labelledby={EVIDENCE_HEADING_ID}>
      <p class="evidence-bar">
        <ChoiceLink href={hrefs.start} class="back" closes choose={act.chooseNothing}>
          {words.evidence.backToStart}
        </ChoiceLink>
        <span class="kicker">
          <MarkSwatch mark={mark} />
          {words.kind[mark.kind]}
        </span>
      </p>
      <h2 id={EVIDENCE_HEADING_ID} tabIndex={-1}>
        {mark.name[language]}
      </h2>
      <StatusLine {...props} />
      <Passages {...props} evidence={evidence.own} heading={words.evidence.passages} order={order} />
      <p class="rests">{restsOn(evidence.all, props)}</p>
      <section class="reading">
        <h3>{words.evidence.reading}</h3>
        <p class="summary">{mark.summary[language]}</p>
        <Facts {...props} />
      </section>
      <HowKnown {...props} />
      <TiedRecords {...props} order={order} />
      <Differing {...props} />
      <Passages {...props} evidence={evidence.tied} heading={words.evidence.tiedPassages} order={order} />
      <RelatedMarks {...props} />
    </article>
  );
}

function restsOn(evidence: readonly ArticleEvidence[], { language, words }: PanelProps): string {
  const { passages, articles, voices } = supportOf(evidence);
  return words.evidence.rests(
    plural(language, passages, words.evidence.passageCount),
    plural(language, articles, words.evidence.articleCount),
    plural(language, voices, words.evidence.voiceCount),
  );
}
