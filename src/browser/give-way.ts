/** Lets the browser do what waits, a reader's touch before all, between two pieces of long work. */
export function giveWay(page: Window): Promise<void> {
  if (page.scheduler?.yield !== undefined) return page.scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
