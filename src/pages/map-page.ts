import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { Drawing, type Sheet } from '../drawing/drawing.tsx';
import { frameOfMark, HOME_FRAME, usualZoom } from '../drawing/frames.ts';
import { pageMedium } from '../drawing/medium.ts';
import { type Cited, citationOf } from '../export/citable.ts';
import type { CslItem } from '../export/csl.ts';
import type { Extent } from '../geo/extent.ts';
import type { Atlas } from '../model/atlas.ts';
import type { BarLengths } from '../model/series.ts';
import type { Act } from '../panel/act.ts';
import { FrameLayers } from '../panel/frame-layers.tsx';
import { Legend } from '../panel/legend.tsx';
import { Panel } from '../panel/panel.tsx';
import { type SearchActs, SearchBox } from '../search/search-box.tsx';
import { chosenMark, type Selection } from '../state/view.ts';
import { PLATEAU } from '../symbology/sizes.ts';
import type { Dictionary } from '../text/dictionary.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { citedAddress, citedOf } from './cited-address.ts';
import { Credits, creditsLine } from './credits.tsx';
import { FRAME_HEAD, FrameEnd, FrameLink, LeaveLink } from './frame-parts.tsx';
import { Head, type PageLinks } from './head.tsx';
import { type LaneLengths, laneOverlay } from './lane-overlay.ts';
import { legendItems, symbolsInUse, widthItem } from './legend-items.ts';
import { linkedData, scriptJson } from './linked-data.ts';
import { pageDescription, pageTitle } from './page-title.ts';
import { Printed } from './printed.tsx';
import type { ShellContent } from './shell-page.ts';
import { hrefsFrom, type PageRef, pagePath, rootFrom, startPath } from './site.ts';
import type { SiteBlock } from './site-data.ts';
import { startView } from './start-view.ts';

/** What every page of a language is made from. */
export interface PageSource {
  /** The evidence as the page's script has it, without outlines. */
  readonly atlas: Atlas;
  readonly extents: ReadonlyMap<string, Extent>;
  readonly lane: LaneLengths;
  readonly bars: BarLengths;
  readonly sheet: Sheet;
  readonly words: Dictionary;
  readonly files: SiteBlock['files'];
  readonly links: (ref: PageRef) => PageLinks;
}

/** Before the script has come, nothing but links does anything. */
const NOTHING_YET: Act = {
  chooseMark: () => undefined,
  choosePage: () => undefined,
  takeStep: () => undefined,
  chooseNothing: () => undefined,
  showLayer: () => undefined,
  showLayers: () => undefined,
  sift: () => undefined,
  ask: () => undefined,
  light: () => undefined,
  follow: () => undefined,
  sortTable: () => undefined,
  setSheet: () => undefined,
};

const NOTHING_FOUND: SearchActs = {
  wake: () => undefined,
  ask: () => undefined,
  move: () => undefined,
  choose: () => undefined,
  close: () => undefined,
};

/** A page of the map, whole: head, drawing, legend, panel, and what paper needs. */
export function mapPage(source: PageSource, ref: PageRef): ShellContent {
  const { words, files } = source;
  const { language, shell } = ref;
  const root = rootFrom(pagePath(ref));
  const site = { language, shell, root, files } satisfies SiteBlock;
  return {
    language,
    texts: texts(source, ref, root),
    markup: {
      head: head(source, ref),
      drawing: drawing(source, ref),
      credits: render(h(Credits, { words, maker: shell === 'embed' ? words.embed.credit : undefined })),
      ...controls(source, ref),
      ...beside(source, ref),
      site: `<script type="application/json" id="site">${scriptJson(site)}</script>`,
    },
  };
}

function texts({ atlas, words }: PageSource, ref: PageRef, root: string): ShellContent['texts'] {
  const other = ref.language === 'en' ? 'es' : 'en';
  return {
    shell: ref.shell,
    title: words.title,
    start: hrefsFrom(root, ref.language).start,
    skip: words.skipToEvidence,
    share: words.share.open,
    otherLanguage: words.otherLanguage,
    otherLanguageTag: words.otherLanguageTag,
    otherLanguagePath: `${root}${pagePath({ ...ref, language: other })}`,
    sheet: startView(atlas, ref.selection).sheet,
    mapRegion: words.map.region,
    map: words.map.label,
    legend: words.legend.heading,
    panel: words.evidence.heading,
  };
}

/** What the page says of itself: title, description and addresses, to people and to machines. */
function head({ atlas, words, links }: PageSource, ref: PageRef): string {
  const { language, selection } = ref;
  const view = startView(atlas, selection);
  const link = links(ref);
  const about = linkedData({
    atlas,
    view,
    language,
    words,
    url: link.canonical,
    start: `${link.root}${startPath(language)}`,
    root: link.root,
  });
  const said = h(Head, {
    title: pageTitle(atlas, view, language, words),
    description: pageDescription(atlas, view, language, words),
    language,
    words,
    links: link,
    cited: atlas.withdrawn.has(chosenMark(ref) ?? '') ? undefined : cited(atlas, words, ref, link.root),
  });
  const framed = ref.shell === 'embed' ? FRAME_HEAD : '';
  return `${framed}${render(said)}\n    <script type="application/ld+json">${scriptJson(about)}</script>`;
}

/** What is cited of a page. */
function cited(atlas: Atlas, words: Dictionary, { language, selection }: PageRef, root: string): CslItem {
  const address = (to: Selection): string => `${root}${pagePath({ language, selection: to, shell: 'site' })}`;
  const addressOf = (thing: Cited): string => citedAddress(thing, atlas, address);
  return citationOf(citedOf(selection, atlas), { atlas, language, words, addressOf });
}

/** What lies over and under the map. A frame has its switches there, and neither search nor time. */
function controls({ atlas, words, lane }: PageSource, ref: PageRef): ShellContent['markup'] {
  const { language } = ref;
  const view = startView(atlas, ref.selection);
  const isFramed = ref.shell === 'embed';
  const found = { query: '', groups: undefined, active: -1, isOpen: false, isInert: true, act: NOTHING_FOUND };
  const hrefs = hrefsFrom(rootFrom(pagePath(ref)), language);
  const overlay = laneOverlay(lane, language, words);
  const shared = { atlas, view, language, words };
  const items = { items: legendItems, symbols: symbolsInUse(atlas), width: widthItem(atlas, language), words };
  return {
    legend: render(h(Legend, items)),
    search: isFramed ? '' : render(h(SearchBox, { language, words, ...found })),
    timeline: isFramed ? '' : render(h(Timeline, { ...shared, sift: NOTHING_YET.sift, isInert: true })),
    frameLayers: isFramed ? render(h(FrameLayers, { ...shared, act: NOTHING_YET, overlay })) : '',
    frameLink: isFramed ? render(h(FrameLink, { href: hrefs.start, words })) : '',
    leave: isFramed ? render(h(LeaveLink, { words })) : '',
    end: isFramed ? render(h(FrameEnd, { words })) : '',
  };
}

/** The panel, and what stands on paper alone. */
function beside({ atlas, words, bars, lane, links }: PageSource, ref: PageRef): ShellContent['markup'] {
  const { language } = ref;
  const panel = h(Panel, {
    atlas,
    view: startView(atlas, ref.selection),
    language,
    words,
    act: NOTHING_YET,
    hrefs: hrefsFrom(rootFrom(pagePath(ref)), language),
    bars,
    overlay: laneOverlay(lane, language, words),
    isFramed: ref.shell === 'embed',
  });
  const printed = h(Printed, { atlas, language, words, url: links(ref).canonical, credits: creditsLine(words) });
  return { panel: render(panel), printed: render(printed) };
}

/** The drawn map, framed on what the page is about. */
function drawing({ atlas, extents, sheet }: PageSource, ref: PageRef): string {
  const chosen = chosenMark(ref);
  const mark = atlas.marks.get(chosen ?? '');
  const extent = extents.get(chosen ?? '');
  const frame = mark === undefined || extent === undefined ? undefined : frameOfMark(mark, extent);
  const zoom = frame === undefined ? PLATEAU.min : usualZoom(frame);
  const medium = pageMedium(zoom);
  const hrefs = hrefsFrom(rootFrom(pagePath(ref)), ref.language);
  return render(
    h(
      'svg',
      {
        id: 'drawing',
        'data-zoom': zoom,
        class: 'drawing',
        'data-frame': frame?.id ?? HOME_FRAME,
        'aria-hidden': 'true',
        focusable: 'false',
      },
      h(Drawing, { sheet, medium, hrefOf: hrefs.mark, chosen }),
    ),
  );
}
