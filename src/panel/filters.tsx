import { type Facet, optionsOf, type Standing } from '../model/facets.ts';
import type { Kind } from '../model/vocabulary.ts';
import { countByValue, siftMarks } from '../state/sieve.ts';
import { plural } from '../text/plural.ts';
import type { PanelProps } from './panel-props.ts';

/** What lets marks through, besides the switches of their layers and the window of time; each choice with its count. */
export function Filters(props: PanelProps) {
  const { view, words } = props;
  const count = Object.keys(view.sieve.facets).length + (view.sieve.undated ? 0 : 1);
  return (
    <details class="filters">
      <summary>
        {words.filters.heading}
        {count > 0 && <span class="count"> {plural(props.language, count, words.filters.inUse)}</span>}
      </summary>
      <Undated {...props} />
      <OneFacet {...props} facet="differing" />
      <OneFacet {...props} facet="sources" />
      <OneFacet {...props} facet="article" />
      <OneFacet {...props} facet="standing" />
      <OneFacet {...props} facet="kind" />
    </details>
  );
}

function Undated({ atlas, view, words, act }: PanelProps) {
  const undated = siftMarks(atlas, view.sieve).filter(
    ({ mark, presence, isAsked }) => isAsked && presence === 'undated' && view.layers.includes(mark.layer),
  );
  return (
    <label class="filter">
      <input
        type="checkbox"
        data-filter="undated"
        checked={view.sieve.undated}
        onChange={(event) => act.sift({ undated: event.currentTarget.checked })}
      />
      <span class="filter-name">{words.filters.undated}</span>
      <span class="count">{undated.length}</span>
    </label>
  );
}

/** A facet: boxes of which any may be ticked, and none asks for nothing. */
function OneFacet({ facet, ...props }: PanelProps & { readonly facet: Facet }) {
  const { atlas, view, words, act } = props;
  const { facets } = view.sieve;
  const counts = countByValue(atlas, view, facet);
  // Every mark has one source at least, so that asking for one asks for nothing.
  const values = optionsOf(atlas, facet).filter((value) => facet !== 'sources' || value !== '1');
  const boxes = values.map((value) => {
    const isChosen = facets[facet]?.includes(value) === true;
    return (
      <label key={value} class="filter">
        <input
          type="checkbox"
          data-filter={`${facet}=${value}`}
          checked={isChosen}
          onChange={(event) => act.ask(facet, value, event.currentTarget.checked)}
        />
        <span class="filter-name">{valueInWords(facet, value, props)}</span>
        <span class="count">{counts.get(value) ?? 0}</span>
      </label>
    );
  });
  if (facet === 'differing') return <>{boxes}</>;
  return (
    <fieldset class="facet" data-facet={facet}>
      <legend>{words.filters.facet[facet]}</legend>
      {boxes}
    </fieldset>
  );
}

/** A value of a facet as the reader knows it. */
export function valueInWords(
  facet: Facet,
  value: string,
  { atlas, language, words }: Pick<PanelProps, 'atlas' | 'language' | 'words'>,
): string {
  switch (facet) {
    case 'article':
      return atlas.articles.get(value)?.outlet ?? value;
    case 'sources':
      return plural(language, Number(value), words.filters.atLeast);
    case 'standing':
      return words.filters.standing[value as Standing];
    case 'kind':
      return words.kind[value as Kind];
    case 'differing':
      return words.filters.differing;
  }
}
