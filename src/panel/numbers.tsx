import type { Citation } from '../model/records.ts';
import { passageElementId } from './passages.tsx';
import { showPlace } from './show-place.ts';

/** The numbers of the quotations that a record rests on; each moves to its quotation. */
export function Numbers({ citations, order }: { citations: readonly Citation[]; order: readonly string[] }) {
  return (
    <span class="numbers">
      {citations.map(({ passage }) => (
        <a
          key={passage}
          class="number"
          href={`#${passageElementId(passage)}`}
          target="_self"
          data-cites={passage}
          onClick={(event) => goToPassage(event, passage)}
        >
          {order.indexOf(passage) + 1}
        </a>
      ))}
    </span>
  );
}

/** The hash of the address belongs to the view, so the page moves without it. */
function goToPassage(event: MouseEvent, passage: string): void {
  event.preventDefault();
  const element = document.getElementById(passageElementId(passage));
  element?.focus({ preventScroll: true });
  if (element !== null) showPlace(element, 'middle');
}
