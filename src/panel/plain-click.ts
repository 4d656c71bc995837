/** Whether a click means the thing itself: with a modifier or another button it asks the browser for a tab or a menu. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
