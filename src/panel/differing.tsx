import { tellingArticles } from '../model/evidence.ts';
import type { Disagreement, Mark, Reading } from '../model/records.ts';
import { plural } from '../text/plural.ts';
import { ChoiceLink } from './choice-link.tsx';
import type { PanelProps } from './panel-props.ts';

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

function PointLink({ disagreement, language, act, hrefs }: PanelProps & { readonly disagreement: Disagreement }) {
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
  return tellingArticles(atlas, passages).map(({ article }) => article.outlet);
}
