import { createHash } from 'node:crypto';
import { FRAME_THEME_SCRIPT } from '../pages/frame-parts.tsx';
import { DOWNLOADS, startPath } from '../pages/site.ts';
import { LANGUAGES } from '../text/language.ts';

/** Headers of all files whose path matches one of some patterns; `*` stands for the rest of a path. */
export interface HeaderRule {
  /** A word for the rule, for servers whose matchers have names. */
  readonly name: string;
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Anybody may read the files, and pages that isolate themselves may show the frame: workers need to say so as well as pages. */
const FOR_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};
const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const FOR_A_DAY = { 'Cache-Control': 'public, max-age=86400' };
const ASK_AGAIN = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

/** The folders of the site's pages below a language's start. */
const PAGE_FOLDERS = ['mark', 'article', 'disagreements', 'tour'];

/** An article that shows what the script for hosts can do. */
const EXAMPLE = '/example/*';

const STARTS = LANGUAGES.map((language) => `/${startPath(language)}`);
const PAGES = STARTS.flatMap((start) => [
  start,
  `${start}index.html`,
  ...PAGE_FOLDERS.map((name) => `${start}${name}/*`),
]);
const FRAMES = STARTS.map((start) => `${start}embed/*`);

/** All that keeps its name when its content changes, but for the ground. */
const SAME_NAMES = [
  ...PAGES,
  ...FRAMES,
  ...STARTS.map((start) => `${start}picture.png`),
  ...['oembed/*', `${DOWNLOADS}*`, 'stills/*'].map((path) => `/${path}`),
  EXAMPLE,
];

/**
 * The headers that the built site is to be served with from the root of a host. No header is named by two rules that match
 * the same path, since servers differ in what they make of that: so no rule can say "and all the rest".
 */
export function headerRules(): readonly HeaderRule[] {
  return [
    { name: 'all', paths: ['/*'], headers: FOR_ALL },
    { name: 'hashed', paths: ['/assets/*', '/data/*', '/host/*'], headers: FOR_EVER },
    { name: 'ground', paths: ['/basemap/*'], headers: FOR_A_DAY },
    { name: 'named', paths: SAME_NAMES, headers: ASK_AGAIN },
    { name: 'pages', paths: PAGES, headers: { 'Content-Security-Policy': policy(OF_PAGES) } },
    { name: 'frames', paths: FRAMES, headers: { 'Content-Security-Policy': policy(OF_FRAMES) } },
    { name: 'example', paths: [EXAMPLE], headers: { 'Content-Security-Policy': policy(OF_EXAMPLE) } },
  ];
}

type Directives = Readonly<Record<string, string>>;

const SHARED: Directives = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const OF_PAGES: Directives = {
  ...SHARED,
  'script-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'frame-ancestors': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/** A frame without an origin of its own starts its worker from a `data:` address. */
const OF_FRAMES: Directives = {
  ...SHARED,
  'script-src': `'self' '${hashOf(FRAME_THEME_SCRIPT)}'`,
  'worker-src': "'self' data:",
};

/** It fetches nothing itself, and makes no script or markup from text. */
const OF_EXAMPLE: Directives = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'script-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

function policy(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
