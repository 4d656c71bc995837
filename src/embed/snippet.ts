/** What a frame in another page is made of. */
export interface Framed {
  /** Address of the frame, with all that it shows. */
  readonly src: string;
  /** What the frame is called, for those who hear it. */
  readonly title: string;
  /** In pixels; the width is that of the column it stands in. */
  readonly height: number;
}

/** The still picture of a frame, its page, and the line under it. */
export interface Still {
  readonly picture: string;
  readonly alt: string;
  readonly page: string;
  readonly caption: string;
}

/** Size of pictures by which pages are shared, in pixels. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** Heights that an editor chooses from, in pixels, and the one that holds map, sheet and credits in a column of an article. */
export const FRAME_HEIGHTS = [420, 520, 640, 800] as const;
export const USUAL_HEIGHT = 520;

/**
 * What the frame may do: run its script as a page of its own site, open links in windows of their own, and save files. Its
 * site is not the host's, so that the sandbox holds.
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** The frame alone: one tag, no script, a size that does not wait for anything. */
export function frameOnly({ src, title, height }: Framed): string {
  const attributes = written({
    src,
    title,
    width: '100%',
    height: String(height),
    style: 'border:0;color-scheme:light dark',
    loading: 'lazy',
    sandbox: SANDBOX,
    allow: 'fullscreen; clipboard-write',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
  return `<iframe ${attributes}></iframe>`;
}

/**
 * The frame in a figure, with picture and link for whoever takes frames away and runs no scripts, as readers of feeds and
 * mails do. Not inside of the frame's tag: what stands there is text to whoever reads HTML as browsers do.
 */
export function framedFigure(framed: Framed, still: Still): string {
  return [
    '<figure style="margin:0">',
    frameOnly(framed),
    `<noscript>${picture(still)}</noscript>`,
    caption(still),
    '</figure>',
  ].join('\n');
}

/** A frame as the script for other pages makes it: names of attributes without `data-`. */
export type ScriptedFrame = Readonly<Record<string, string>>;

/**
 * The figure that the optional script turns into a frame; until then, and where no script runs, its picture stands. The script
 * is named with its digest, so that it is this one for ever.
 */
export function scriptedFigure(
  frame: ScriptedFrame,
  still: Still,
  script: { readonly src: string; readonly integrity: string },
): string {
  const data = Object.fromEntries(Object.entries(frame).map(([name, value]) => [`data-${name}`, value]));
  return [
    `<figure data-ecuador-in-transit ${written({ ...data, style: 'margin:0' })}>`,
    picture(still),
    caption(still),
    '</figure>',
    `<script ${written({ ...script, crossorigin: 'anonymous' })} async></script>`,
  ].join('\n');
}

/** The still picture, leading to its page. */
function picture({ picture: src, alt, page }: Still): string {
  const { width, height } = PICTURE_SIZE;
  const style = 'max-width:100%;height:auto';
  const image = written({ src, alt, width: String(width), height: String(height), style });
  return `<a ${written({ href: page })}><img ${image}></a>`;
}

/** The line under it, leading there as well. */
function caption({ caption: text, page }: Still): string {
  return `<figcaption><a ${written({ href: page })}>${escapeText(text)}</a></figcaption>`;
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeText(value).replace(/"/g, '&quot;')}"`)
    .join(' ');
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
