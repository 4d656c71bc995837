import { marksSharingPassages } from '../model/evidence.ts';
import type { Mark } from '../model/records.ts';
import { MarkList } from './layers.tsx';
import type { PanelProps } from './panel-props.ts';

/** Links from a mark to others: the ends of a route, the routes of a place, and marks on the same sentences. */
export function RelatedMarks(props: PanelProps & { mark: Mark }) {
  const { atlas, mark, words } = props;
  const found = (ids: readonly (string | null)[]): Mark[] =>
    ids.flatMap((id) => (id === null ? [] : (atlas.marks.get(id) ?? [])));
  const ends = mark.kind === 'route' ? found([mark.from, mark.to]) : [];
  const routes = atlas.routesByEnd.get(mark.id) ?? [];
  const linked = new Set([...ends, ...routes].map(({ id }) => id));
  const sharing = found(marksSharingPassages(atlas, mark.id)).filter(({ id }) => !linked.has(id));
  return (
    <nav class="related" aria-label={words.evidence.related}>
      <Group {...props} heading={words.evidence.sameEnds} marks={ends} />
      <Group {...props} heading={words.evidence.routesHere} marks={routes} />
      <Group {...props} heading={words.evidence.sharing} marks={sharing} />
    </nav>
  );
}

function Group({ heading, marks, ...props }: PanelProps & { heading: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <MarkList {...props} marks={marks} />
    </section>
  );
}
