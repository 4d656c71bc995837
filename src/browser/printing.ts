import type { Store } from '../state/store.ts';
import type { DrawnMap } from './drawn-map.ts';

/**
 * On paper stands the drawing: framed on what is chosen, its legend unfolded, with the address at which it is found again.
 */
export function printWell(page: Window, drawn: DrawnMap, store: Store): void {
  const legend = page.document.querySelector<HTMLDetailsElement>('#legend');
  let wasOpen = true;
  page.addEventListener('beforeprint', () => {
    drawn.print(store.get());
    wasOpen = legend?.open ?? true;
    if (legend !== null) legend.open = true;
    const address = page.document.getElementById('printed-address');
    if (address !== null) address.textContent = page.location.href;
  });
  page.addEventListener('afterprint', () => {
    drawn.show(store.get());
    if (legend !== null) legend.open = wasOpen;
  });
}
