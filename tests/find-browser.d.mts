/** Path of a Chromium or Chrome on this machine; `undefined` when there is none. */
export function findBrowser(): string | undefined;
/** Makes sure that there is a browser; returns what it did in words. */
export function ensureBrowser(): string;
