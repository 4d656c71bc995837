import type { ComponentChildren } from 'preact';
import type { Dated } from '../model/atlas-data.ts';
import { statusOfMark } from '../model/presence.ts';
import type { Basis, Mark, Place, Route } from '../model/records.ts';
import { ATTRIBUTES } from '../model/vocabulary.ts';
import { formatEdtf } from '../text/date.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/number.ts';
import { formatQuantity } from '../text/quantity.ts';
import { BasisWord, Reasoning } from './basis-note.tsx';
import { ChoiceLink } from './choice-link.tsx';
import type { PanelProps } from './panel-props.ts';

type FactsProps = PanelProps & { mark: Dated<Mark> };

/** Status and date in one line, each with how it is known: what a reader in a hurry must not miss. */
export function StatusLine({ atlas, view, mark, language, words }: FactsProps) {
  const then = statusOfMark(atlas, mark, view.sieve.time);
  return (
    <p class="status-line">
      {words.status[then]}
      {then !== mark.status && ` (${words.time.later(words.status[mark.status])})`}
      {mark.basis.status !== 'stated' && (
        <>
          {' '}
          <BasisWord basis={mark.basis.status} words={words} />
        </>
      )}
      {mark.when !== undefined && (
        <>
          {'; '}
          {formatEdtf(mark.when, language, words.date)} <BasisWord basis={mark.basis.date} words={words} />
        </>
      )}
    </p>
  );
}

/** Status, date, position and, for a route, ends, cargo and quantity: each with how it is known. */
export function Facts(props: FactsProps) {
  const { mark, language, words } = props;
  const fact = (term: string, value: ComponentChildren, basis?: Basis) => (
    <div class="fact">
      <dt>{term}</dt>
      <dd>
        <span class="fact-value">{value}</span> <BasisWord basis={basis} words={words} />
      </dd>
    </div>
  );
  return (
    <dl class="facts">
      {fact(words.evidence.status, words.status[mark.status], mark.basis.status)}
      {mark.when === undefined
        ? fact(words.evidence.when, words.evidence.undated)
        : fact(words.evidence.when, formatEdtf(mark.when, language, words.date), mark.basis.date)}
      {mark.kind === 'route' ? (
        <>
          {fact(words.evidence.route, <RouteEnds {...props} route={mark} />, mark.basis.direction)}
          {fact(words.evidence.cargo, words.cargo[mark.cargo])}
          {mark.quantity !== undefined &&
            fact(words.evidence.quantity, formatQuantity(mark.quantity, language, words), mark.basis.quantity)}
          {fact(words.evidence.drawn, pathSentence(mark, words))}
        </>
      ) : (
        <>
          {fact(words.evidence.where, <Where {...props} place={mark} />, mark.basis.position)}
          {fact(words.evidence.drawn, precisionSentence(mark, language, words))}
        </>
      )}
    </dl>
  );
}

/** The reasoning behind every attribute that is not simply stated. */
export function HowKnown({ mark, language, words }: FactsProps) {
  const reasoned = ATTRIBUTES.filter((attribute) => {
    const basis = mark.basis[attribute];
    return basis !== undefined && basis !== 'stated';
  });
  if (reasoned.length === 0) return null;
  return (
    <section class="how-known">
      <h3>{words.evidence.known}</h3>
      <dl>
        {reasoned.map((attribute) => (
          <div key={attribute} class="fact">
            <dt>{words.attribute[attribute]}</dt>
            <dd>
              <Reasoning basis={mark.basis[attribute]} language={language} words={words} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The two ends as links to their marks; an end that no passage names says so. */
function RouteEnds({ atlas, route, language, words, act, hrefs }: FactsProps & { route: Route }) {
  const end = (id: string | null) => {
    const mark = id === null ? undefined : atlas.marks.get(id);
    if (mark === undefined) return <span class="not-stated">{words.evidence.notStated}</span>;
    return (
      <ChoiceLink href={hrefs.mark(mark.id)} mark={mark.id} choose={() => act.chooseMark(mark.id)}>
        {mark.name[language]}
      </ChoiceLink>
    );
  };
  return (
    <>
      {end(route.from)} <span aria-hidden="true">→</span> {end(route.to)}
    </>
  );
}

/** The place as the articles name it: the country within which a mark lies, or the mark's own name. */
function Where({ atlas, place, language, act, hrefs }: FactsProps & { place: Place }) {
  const container = place.within === undefined ? undefined : atlas.marks.get(place.within);
  if (container === undefined) return <>{place.name[language]}</>;
  return (
    <ChoiceLink href={hrefs.mark(container.id)} mark={container.id} choose={() => act.chooseMark(container.id)}>
      {container.name[language]}
    </ChoiceLink>
  );
}

/** How exactly a place is drawn, which is never finer than its passage. */
function precisionSentence(place: Place, language: Language, words: Dictionary): string {
  if (place.kind === 'plan') return words.precision.plan;
  if (place.within !== undefined) return words.precision.within;
  if (place.precision === 'near') return words.precision.near(formatNumber(language, place.radiusKm ?? 0));
  if (place.precision === 'region' && place.kind !== 'region') return words.precision.withinRegion;
  return words.precision[place.precision];
}

/** What a route's line does and does not say. */
function pathSentence({ from, to, basis }: Route, words: Dictionary): string {
  if (from === null || to === null) return words.precision.open;
  return basis.direction === 'stated' ? words.precision.schematic : words.precision.schematicInferred;
}
