import type { Cited } from '../export/citable.ts';
import type { Atlas } from '../model/atlas.ts';
import { passageElementId } from '../panel/passages.tsx';
import { placePart } from '../state/address.ts';
import type { Selection } from '../state/view.ts';

/** Where a thing is found on the site: a passage on the page of its article. */
export function citedAddress(cited: Cited, atlas: Atlas, address: (selection: Selection) => string): string {
  switch (cited.type) {
    case 'dataset':
      return address({ type: 'none' });
    case 'mark':
    case 'article':
      return address({ type: cited.type, id: cited.id });
    case 'passage':
      return `${address({ type: 'article', id: atlas.passages.get(cited.id)?.article ?? '' })}#${passageElementId(cited.id)}`;
    case 'disagreement': {
      const selection = { type: 'disagreements', at: cited.id } as const;
      return `${address(selection)}#${placePart(selection) ?? ''}`;
    }
  }
}

/** What is cited of a view: what is chosen in it, or the whole. What was withdrawn is no more cited. */
export function citedOf(selection: Selection, { withdrawn }: Pick<Atlas, 'withdrawn'>): Cited {
  if (selection.type === 'mark' && withdrawn.has(selection.id)) return { type: 'dataset' };
  if (selection.type === 'mark' || selection.type === 'article') return selection;
  if (selection.type === 'disagreements' && selection.at !== null) return { type: 'disagreement', id: selection.at };
  return { type: 'dataset' };
}
