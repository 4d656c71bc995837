/** The version of the script for pages that hold a frame. A published one never changes: pages name its digest. */
export const HOST_SCRIPT_VERSION = '1.1.0';

/** The digest that a page names with it, as `npm run derive:host` prints it. */
export const HOST_SCRIPT_INTEGRITY = 'sha384-/hpMuqaKE6kqKkvNY3WM+RRTaDEwSw7M35PNitIwom3jrPXhQe6S3QWNeo7rsAPN';

/** Where it lies below the site's root. */
export const HOST_SCRIPT_PATH = `host/${HOST_SCRIPT_VERSION}.js`;
