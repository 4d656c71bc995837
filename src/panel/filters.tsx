import { siftMarks } from '../state/sieve.ts';
import type { PanelProps } from './panel-props.ts';

/** What lets marks through, besides the switches of their layers and the window of time. */
export function Filters({ atlas, view, words, act }: PanelProps) {
  const { sieve } = view;
  const undated = siftMarks(atlas, sieve).filter(({ presence }) => presence === 'undated').length;
  return (
    <fieldset class="filters">
      <legend>{words.filters.heading}</legend>
      <label class="filter">
        <input
          type="checkbox"
          data-filter="undated"
          checked={sieve.undated}
          onChange={(event) => act.sift({ undated: event.currentTarget.checked })}
        />
        <span class="layer-name">{words.filters.undated}</span>
        <span class="count">{undated}</span>
      </label>
    </fieldset>
  );
}
