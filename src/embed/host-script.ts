/** The version of the script for pages that hold a frame. A published one never changes: pages name its digest. */
export const HOST_SCRIPT_VERSION = '1.1.0';

/** The digest that a page names with it, as `npm run derive:host` prints it. */
export const HOST_SCRIPT_INTEGRITY = 'sha384-Hrqj2otovnVXdv3/plu1B6TuPU0LKaSXnDiggi+c9o1SHB0iPLWemD0xDmsvVtg3';

/** Where it lies below the site's root. */
export const HOST_SCRIPT_PATH = `host/${HOST_SCRIPT_VERSION}.js`;
