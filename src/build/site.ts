import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileAtlas } from '../data/compile-atlas.ts';
import { readGeodata } from '../data/read-geodata.ts';
import { layOut, type Sheet } from '../drawing/drawing.tsx';
import { type DrawingFrame, frameOfMark, frameRules } from '../drawing/frames.ts';
import { readGround } from '../drawing/ground.ts';
import type { TakenFile } from '../export/datapackage.ts';
import type { Extent } from '../geo/extent.ts';
import { type Atlas, createAtlas } from '../model/atlas.ts';
import type { PageLinks } from '../pages/head.tsx';
import { mapPage, type PageSource } from '../pages/map-page.ts';
import { pageTitle } from '../pages/page-title.ts';
import type { ShellContent } from '../pages/shell-page.ts';
import { type PageRef, pagePath, rootFrom } from '../pages/site.ts';
import { type LiveData, type PageData, partSite, type SiteBlock } from '../pages/site-data.ts';
import { extentOfMark } from '../plan/mark-camera.ts';
import { drawAtlas } from '../symbology/features.ts';
import { dictionaryOf } from '../text/dictionary.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { laneLine, readLane } from './check-lane.ts';
import { headerRules } from './headers.ts';
import { layerRules } from './layer-rules.ts';
import { oembedFile, oembedFiles } from './oembed-files.ts';
import { drawPictures, pictureFile } from './pictures.ts';
import { headersFile } from './servers.ts';
import { takeAwayFiles } from './take-away.ts';

/** The site as the build makes it: its data, its pages, and how their drawings are framed. */
export interface Site {
  readonly atlas: Atlas;
  readonly data: { readonly page: PageData; readonly live: LiveData };
  readonly refs: readonly PageRef[];
  /** The style sheet of the drawings' frames and of their layers. */
  readonly rules: string;
  readonly sheets: Readonly<Record<Language, Sheet>>;
  readonly page: (ref: PageRef, files: SiteBlock['files']) => ShellContent;
  /** What can be taken away, below `DOWNLOADS`. */
  readonly takeAway: () => readonly TakenFile[];
  /** What consumers of oEmbed ask for: a JSON file a page, where the site's address is known. */
  readonly oembed: () => readonly { readonly file: string; readonly text: string }[];
  /** The file `_headers`, by which static hosts serve the rest. */
  readonly headers: string;
  /** The pictures by which pages are shared, as PNG files below the site's root. */
  readonly pictures: () => AsyncIterable<{ readonly file: string; readonly png: Uint8Array }>;
}

/** What the site is made from, and where it will stand. */
export interface SiteOptions {
  /** Folder of the repository. */
  readonly root: string;
  /** Address of the site's root ending in a slash, for links that must be absolute; relative ones where it is not known. */
  readonly siteUrl: string | undefined;
  /** Whether pages have pictures by which they are shared, which take most of the build's time; they do unless told otherwise. */
  readonly pictures?: boolean;
}

/** Reads the checked evidence and lays out everything that the pages show of it. */
export function makeSite({ root, siteUrl, pictures = true }: SiteOptions): Site {
  const folder = join(root, 'geodata');
  const atlas = createAtlas(compileAtlas(readGeodata(folder)));
  const names = JSON.parse(readFileSync(join(root, 'public/basemap/labels.geojson'), 'utf8'));
  const ground = readGround();
  const lane = readLane(folder);
  const line = laneLine(lane);
  const sheets = inEach((language) =>
    layOut({ atlas, drawn: drawAtlas(atlas, language, dictionaryOf(language)), ground, lane: line, names, language }),
  );
  const extents = extentsOf(atlas, sheets.en);
  const data = partSite(
    atlas.data,
    lane,
    extents,
    inEach((language) => sheets[language].drawn.names),
  );
  const pageAtlas = createAtlas(data.page.atlas);
  const sourceIn = (language: Language, files: SiteBlock['files']): PageSource => ({
    atlas: pageAtlas,
    extents,
    lane: data.page.lane,
    bars: data.page.bars,
    sheet: sheets[language],
    words: dictionaryOf(language),
    files,
    links: (ref) => pageLinks(ref, siteUrl, atlas, pictures),
  });
  return {
    atlas,
    data,
    refs: pageRefs(atlas),
    rules: `${frameRules(framesOf(atlas, extents))}\n${layerRules(atlas)}`,
    sheets,
    page: (ref, files) => mapPage(sourceIn(ref.language, files), ref),
    takeAway: () => takeAwayFiles(atlas, dictionaryOf('en'), siteUrl),
    oembed: () => (siteUrl === undefined ? [] : oembedFiles(pageRefs(atlas), atlas, siteUrl)),
    headers: headersFile(headerRules()),
    pictures: () => drawPictures({ atlas, extents, sheets, dictionaryOf, refs: pictures ? pageRefs(atlas) : [] }),
  };
}

function inEach<Made>(make: (language: Language) => Made): Readonly<Record<Language, Made>> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, Made>;
}

function extentsOf(atlas: Atlas, { drawn }: Sheet): ReadonlyMap<string, Extent> {
  return new Map(atlas.data.marks.map((mark) => [mark.id, extentOfMark(mark, drawn.curves.get(mark.id))]));
}

function framesOf(atlas: Atlas, extents: ReadonlyMap<string, Extent>): DrawingFrame[] {
  return atlas.data.marks.flatMap((mark) => {
    const extent = extents.get(mark.id);
    return extent === undefined ? [] : [frameOfMark(mark, extent)];
  });
}

/** Every page of the site: the start, the marks and the articles, in every language. */
function pageRefs(atlas: Atlas): PageRef[] {
  const selections = [
    { type: 'none' } as const,
    ...atlas.data.marks.map(({ id }) => ({ type: 'mark', id }) as const),
    ...atlas.data.withdrawn.map(({ id }) => ({ type: 'mark', id }) as const),
    ...atlas.data.articles.map(({ id }) => ({ type: 'article', id }) as const),
    { type: 'disagreements', at: null } as const,
    { type: 'tour', at: null } as const,
  ];
  return LANGUAGES.flatMap((language) => [
    ...selections.map((selection) => ({ language, selection, shell: 'site' }) as const),
    { language, selection: { type: 'none' }, shell: 'embed' } as const,
  ]);
}

function pageLinks(ref: PageRef, siteUrl: string | undefined, atlas: Atlas, pictures: boolean): PageLinks {
  const root = siteUrl ?? rootFrom(pagePath(ref));
  // A frame shows what the start page shows, which is the one to be found.
  const to = (language: Language): string => `${root}${pagePath({ ...ref, language, shell: 'site' })}`;
  return {
    canonical: to(ref.language),
    root,
    alternates: LANGUAGES.map((language) => ({ language, href: to(language) })),
    picture: pictures ? sharedPicture(ref, root, atlas) : undefined,
    oembed: siteUrl === undefined || ref.shell === 'embed' ? undefined : `${siteUrl}${oembedFile(ref)}`,
  };
}

function sharedPicture(ref: PageRef, root: string, atlas: Atlas): PageLinks['picture'] {
  const words = dictionaryOf(ref.language);
  return {
    href: `${root}${pictureFile(ref, atlas)}`,
    alt: words.picture.alt(pageTitle(atlas, ref, ref.language, words)),
  };
}
