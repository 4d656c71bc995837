/**
 * The address at which the site will stand, for links that must be absolute.
 *
 * @param text what `SITE_URL` says; empty counts as not said
 * @returns the address with a slash at its end; `undefined` where none is said
 * @throws Error when it is no address of a folder on the web
 */
export function readSiteUrl(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new Error(`SITE_URL must be the address of the site's root, such as https://example.org/map/, not ${text}`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
