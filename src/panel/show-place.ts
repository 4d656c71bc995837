/**
 * Scrolls to a place within whatever scrolls it on this page. `scrollIntoView` would, from a frame, scroll the page around
 * the frame as well, under the eyes of somebody who reads there.
 *
 * @param at where the place comes to stand: at the upper edge or in the middle
 */
export function showPlace(place: Element, at: 'start' | 'middle'): void {
  const scroller = scrollerOf(place);
  const box = scroller === document.scrollingElement ? pageBox() : scroller.getBoundingClientRect();
  const { top, height } = place.getBoundingClientRect();
  const margin = Number.parseFloat(getComputedStyle(place).scrollMarginTop);
  const wanted = at === 'start' ? box.top + margin : box.top + Math.max(0, (box.height - height) / 2);
  scroller.scrollBy({ top: top - wanted });
}

function scrollerOf(place: Element): Element {
  for (let element = place.parentElement; element !== null; element = element.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowY);
    if (scrolls && element.scrollHeight > element.clientHeight) return element;
  }
  return document.scrollingElement ?? document.documentElement;
}

function pageBox(): { top: number; height: number } {
  return { top: 0, height: window.innerHeight };
}
