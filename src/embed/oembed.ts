import { type Framed, frameOnly, PICTURE_SIZE } from './snippet.ts';

/** What a consumer of oEmbed learns of a page, all addresses absolute. */
export interface Embeddable {
  readonly framed: Framed;
  readonly title: string;
  /** Name and address of the site. */
  readonly site: { readonly name: string; readonly url: string };
  readonly picture: string;
}

/** Width of a frame where a consumer wants a number, in pixels. */
const WIDTH = 640;

/** An oEmbed response (version 1.0, type `rich`): the frame of a page, and its picture. */
export function oembedOf({ framed, title, site, picture }: Embeddable): Readonly<Record<string, string | number>> {
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.name,
    provider_url: site.url,
    html: frameOnly(framed),
    width: WIDTH,
    height: framed.height,
    thumbnail_url: picture,
    thumbnail_width: PICTURE_SIZE.width,
    thumbnail_height: PICTURE_SIZE.height,
    cache_age: 86400,
  };
}
