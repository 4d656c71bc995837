import type { TourStep } from '../model/records.ts';
import { placePart } from '../state/address.ts';
import { ChoiceLink } from './choice-link.tsx';
import { EVIDENCE_HEADING_ID } from './evidence-heading.ts';
import { MarkLinks } from './mark-links.tsx';
import type { PanelProps } from './panel-props.ts';
import { Told } from './told.tsx';

/** The tour: what the articles tell, in the order in which it came to pass, each step with the sentences it rests on. */
export function TourView(props: PanelProps) {
  const { atlas, words, act, hrefs } = props;
  const { tour } = atlas.data;
  return (
    <article class="evidence tour" data-tour aria-labelledby={EVIDENCE_HEADING_ID}>
      <p class="evidence-bar">
        <ChoiceLink href={hrefs.start} class="back" closes choose={act.chooseNothing}>
          {words.tour.leave}
        </ChoiceLink>
        <span class="kicker">{words.tour.kind}</span>
      </p>
      <h2 id={EVIDENCE_HEADING_ID} tabIndex={-1}>
        {words.tour.heading}
      </h2>
      <p class="summary">{words.tour.intro}</p>
      {tour.map((step, index) => (
        <Step key={step.id} {...props} step={step} index={index} />
      ))}
    </article>
  );
}

type StepProps = PanelProps & { readonly step: TourStep; readonly index: number };

function Step(props: StepProps) {
  const { atlas, view, step, index, language, words, hrefs } = props;
  const { tour } = atlas.data;
  const isCurrent = view.selection.type === 'tour' && view.selection.at === step.id;
  return (
    <section
      class={isCurrent ? 'step current' : 'step'}
      data-tour-step={step.id}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <h3 id={placePart({ type: 'tour', at: step.id })} tabIndex={-1}>
        <span class="number">{index + 1}</span> {step.title[language]}
      </h3>
      <img
        src={hrefs.stepPicture(step.id)}
        alt={words.tour.picture(step.title[language])}
        width={STEP_PICTURE.width}
        height={STEP_PICTURE.height}
        loading="lazy"
        decoding="async"
      />
      <p class="step-text">{step.text[language]}</p>
      <Told {...props} passages={step.passages} />
      <MarkLinks {...props} before={words.tour.marks} ids={step.marks} />
      <p class="step-ways">
        <StepLink {...props} to={step}>
          {words.tour.show}
        </StepLink>
        <StepLink {...props} to={tour[index - 1]}>
          {words.tour.previous}
        </StepLink>
        <StepLink {...props} to={tour[index + 1]}>
          {words.tour.next}
        </StepLink>
      </p>
    </section>
  );
}

/** Size of a step's picture, in CSS pixels; its file has twice as many. */
export const STEP_PICTURE = { width: 360, height: 200 } as const;

function StepLink({
  to,
  children,
  act,
  hrefs,
}: StepProps & { readonly to: TourStep | undefined; readonly children: string }) {
  if (to === undefined) return null;
  return (
    <ChoiceLink href={hrefs.tour(to.id)} step={to.id} choose={() => act.takeStep(to.id)}>
      {children}
    </ChoiceLink>
  );
}
