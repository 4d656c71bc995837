import type { ComponentChildren } from 'preact';
import type { Dated } from '../model/atlas-data.ts';
import { daysOf } from '../model/days.ts';
import { spanOf } from '../model/presence.ts';
import type { Claim, Event, Mark } from '../model/records.ts';
import { windowOf } from '../state/sieve.ts';
import { formatEdtf } from '../text/date.ts';
import { Reasoning } from './basis-note.tsx';
import { Figures } from './figures.tsx';
import { Numbers } from './numbers.tsx';
import type { PanelProps } from './panel-props.ts';

type TiedProps = PanelProps & { mark: Mark; order: readonly string[] };

/** Events, figures and claims of a mark, each pointing at the numbers of its quotations. */
export function TiedRecords(props: TiedProps) {
  const { atlas, mark, words } = props;
  const events = atlas.eventsByMark.get(mark.id) ?? [];
  const figures = atlas.figuresByMark.get(mark.id) ?? [];
  const claims = atlas.claimsByMark.get(mark.id) ?? [];
  return (
    <>
      <Figures {...props} figures={figures} />
      <Group heading={words.evidence.events} records={events} row={(event) => <EventRow {...props} event={event} />} />
      <Group heading={words.evidence.claims} records={claims} row={(claim) => <ClaimRow {...props} claim={claim} />} />
    </>
  );
}

interface GroupProps<Item> {
  readonly heading: string;
  readonly records: readonly Item[];
  readonly row: (record: Item) => ComponentChildren;
}

function Group<Item extends { readonly id: string }>({ heading, records, row }: GroupProps<Item>) {
  if (records.length === 0) return null;
  return (
    <section class="tied">
      <h3>{heading}</h3>
      <ul>
        {records.map((record) => (
          <li key={record.id} data-record={record.id}>
            {row(record)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function EventRow(props: TiedProps & { event: Dated<Event> }) {
  const { event, order, language, words } = props;
  return (
    <>
      <span class="tied-when">
        <EventDate {...props} />
      </span>
      <p>
        {event.name[language]} <span class="tied-status">{words.status[event.status]}</span>
        <Numbers citations={event.citations} order={order} />
      </p>
      <Reasoning basis={event.basis.date} language={language} words={words} />
    </>
  );
}

/** The date of an event, which shows that time on the map. */
function EventDate({ atlas, event, language, words, act }: TiedProps & { event: Dated<Event> }) {
  const { period, when } = event;
  if (period === null || when === undefined) return <>{words.evidence.undated}</>;
  const date = formatEdtf(when, language, words.date);
  const span = spanOf(atlas);
  return (
    <button
      type="button"
      class="link"
      data-then={event.id}
      title={words.time.showThen}
      onClick={() => act.sift({ time: windowOf(daysOf(period, span), span) })}
    >
      {date}
    </button>
  );
}

function ClaimRow({ claim, order, language }: TiedProps & { claim: Claim }) {
  return (
    <p>
      <strong>{claim.who[language]}:</strong> {claim.says[language]}
      <Numbers citations={claim.citations} order={order} />
    </p>
  );
}
