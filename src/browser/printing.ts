import type { Store } from '../state/store.ts';
import type { DrawnMap } from './drawn-map.ts';

/** On paper stands the drawing: framed on what is chosen, with the address at which it is found again. */
export function printWell(page: Window, drawn: DrawnMap, store: Store): void {
  page.addEventListener('beforeprint', () => {
    drawn.print(store.get());
    const address = page.document.getElementById('printed-address');
    if (address !== null) address.textContent = page.location.href;
  });
  page.addEventListener('afterprint', () => drawn.show(store.get()));
}
