import { groupByArticle } from '../model/evidence.ts';
import type { Disagreement, Mark, Reading } from '../model/records.ts';
import { pointPart } from '../state/address.ts';
import { plural } from '../text/plural.ts';
import { ChoiceLink } from './choice-link.tsx';
import { EVIDENCE_HEADING_ID } from './evidence-heading.ts';
import type { PanelProps } from './panel-props.ts';
import { dateline, Words } from './passages.tsx';

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
  const anchor = pointPart({ type: 'disagreements', at: id });
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
            <Told {...props} reading={reading} />
          </section>
        ))}
      </div>
      <Concerned {...props} />
    </section>
  );
}

/** The passages that tell a reading, by article. */
function Told(props: PanelProps & { readonly reading: Reading }) {
  const { atlas, reading, act, hrefs } = props;
  const told = groupByArticle(
    atlas,
    reading.passages.map((passage) => ({ passage, supports: [] })),
  );
  return (
    <>
      {told.map(({ article, passages }) => (
        <figure key={article.id} class="told" data-article={article.id}>
          {passages.map(({ passage }) => (
            <Words key={passage.id} {...props} article={article} passage={passage} />
          ))}
          <figcaption>
            <ChoiceLink
              href={hrefs.article(article.id)}
              article={article.id}
              choose={() => act.choosePage({ type: 'article', id: article.id })}
            >
              <cite>{article.outlet}</cite>
            </ChoiceLink>
            , {dateline(article, props)}
          </figcaption>
        </figure>
      ))}
    </>
  );
}

function Concerned({ atlas, disagreement, language, words, act, hrefs }: PointProps) {
  const marks = disagreement.marks.flatMap((id): Mark[] => {
    const mark = atlas.marks.get(id);
    return mark === undefined ? [] : [mark];
  });
  return (
    <p class="resting">
      {words.disagreements.concerns}{' '}
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

/** On a mark: the points that concern it, each with what its readings say and the way to their sentences. */
export function Differing(props: PanelProps & { readonly mark: Mark }) {
  const { atlas, mark, language, words } = props;
  const points = atlas.disagreementsByMark.get(mark.id) ?? [];
  if (points.length === 0) return null;
  return (
    <section class="tied differing">
      <h3>{words.disagreements.heading}</h3>
      <ul>
        {points.map((point) => (
          <li key={point.id} data-point={point.id}>
            <p>
              <PointLink {...props} disagreement={point} />{' '}
              <span class="tied-status">{words.disagreements.kind[point.kind]}</span>
            </p>
            <ul class="readings">
              {point.readings.map((reading) => (
                <li key={reading.says.en} class="reading-told">
                  <p>{reading.says[language]}</p>
                  <p class="dateline">{outlets(reading, props).join(', ')}</p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** At a quotation: the points in which it is one of the readings. */
export function DifferingOn(props: PanelProps & { readonly passage: string }) {
  const { atlas, passage, words } = props;
  const points = atlas.disagreementsByPassage.get(passage) ?? [];
  if (points.length === 0) return null;
  return (
    <p class="resting differing">
      {words.disagreements.on}{' '}
      {points.map((point, index) => (
        <>
          {index > 0 && ' '}
          <PointLink key={point.id} {...props} disagreement={point} />
        </>
      ))}
    </p>
  );
}

/** On the start page: how many points there are, and the way to them. */
export function Disagreements({ atlas, language, words, act, hrefs }: PanelProps) {
  return (
    <section class="differing">
      <h2>{words.disagreements.heading}</h2>
      <p>
        {words.disagreements.intro}{' '}
        <ChoiceLink
          href={hrefs.disagreements(null)}
          point=""
          choose={() => act.choosePage({ type: 'disagreements', at: null })}
        >
          {words.disagreements.all} ({plural(language, atlas.data.disagreements.length, words.disagreements.points)})
        </ChoiceLink>
      </p>
    </section>
  );
}

function PointLink({ disagreement, language, act, hrefs }: PointProps) {
  const { id, question } = disagreement;
  return (
    <ChoiceLink
      href={hrefs.disagreements(id)}
      point={id}
      choose={() => act.choosePage({ type: 'disagreements', at: id })}
    >
      {question[language]}
    </ChoiceLink>
  );
}

function outlets({ passages }: Reading, { atlas }: PanelProps): string[] {
  return groupByArticle(
    atlas,
    passages.map((passage) => ({ passage, supports: [] })),
  ).map(({ article }) => article.outlet);
}
