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
    // A frame is found again as the whole map at the same view.
    const whole = page.document.querySelector<HTMLAnchorElement>('#whole-link');
    if (address !== null) address.textContent = whole?.href ?? page.location.href;
  });
  page.addEventListener('afterprint', () => {
    drawn.show(store.get());
    if (legend !== null) legend.open = wasOpen;
  });
}
