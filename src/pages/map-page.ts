import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { Drawing, type Sheet } from '../drawing/drawing.tsx';
import { frameOfMark, HOME_FRAME, usualZoom } from '../drawing/frames.ts';
import { pageMedium } from '../drawing/medium.ts';
import type { Extent } from '../geo/extent.ts';
import type { Atlas } from '../model/atlas.ts';
import type { BarLengths } from '../model/series.ts';
import type { Act } from '../panel/act.ts';
import { Legend } from '../panel/legend.tsx';
import { Panel } from '../panel/panel.tsx';
import { type SearchActs, SearchBox } from '../search/search-box.tsx';
import { chosenMark } from '../state/view.ts';
import { PLATEAU } from '../symbology/sizes.ts';
import type { Dictionary } from '../text/dictionary.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { Credits, creditsLine } from './credits.tsx';
import { Head, type PageLinks } from './head.tsx';
import { type LaneLengths, laneOverlay } from './lane-overlay.ts';
import { legendItems, symbolsInUse, widthItem } from './legend-items.ts';
import { linkedData, scriptJson } from './linked-data.ts';
import { pageDescription, pageTitle } from './page-title.ts';
import { Printed } from './printed.tsx';
import type { ShellContent } from './shell-page.ts';
import { hrefsFrom, type PageRef, pagePath, rootFrom } from './site.ts';
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
  const { atlas, words, files, links } = source;
  const { language, shell } = ref;
  const view = startView(atlas, ref.selection);
  const path = pagePath(ref);
  const root = rootFrom(path);
  const link = links(ref);
  const title = pageTitle(atlas, view, language, words);
  const description = pageDescription(atlas, view, language, words);
  const start = links({ language, selection: { type: 'none' }, shell: 'site' }).canonical;
  const about = linkedData({ atlas, view, language, words, url: link.canonical, start });
  const hrefs = hrefsFrom(root, language);
  const citable = ref.selection.type !== 'none' && !atlas.withdrawn.has(chosenMark(ref) ?? '');
  const other = language === 'en' ? 'es' : 'en';
  return {
    language,
    texts: {
      shell,
      title: words.title,
      start: hrefs.start,
      skip: words.skipToEvidence,
      otherLanguage: words.otherLanguage,
      otherLanguageTag: words.otherLanguageTag,
      otherLanguagePath: `${root}${pagePath({ ...ref, language: other })}`,
      sheet: view.sheet,
      mapRegion: words.map.region,
      map: words.map.label,
      legend: words.legend.heading,
      panel: words.evidence.heading,
    },
    markup: {
      head: `${render(h(Head, { title, description, language, words, links: link, citable }))}\n    <script type="application/ld+json">${scriptJson(about)}</script>`,
      drawing: drawing(source, ref),
      legend: render(
        h(Legend, { items: legendItems, symbols: symbolsInUse(atlas), width: widthItem(atlas, language), words }),
      ),
      credits: render(h(Credits, { words })),
      panel: render(
        h(Panel, {
          atlas,
          view,
          language,
          words,
          act: NOTHING_YET,
          hrefs,
          bars: source.bars,
          overlay: laneOverlay(source.lane, language, words),
        }),
      ),
      search: render(
        h(SearchBox, {
          language,
          words,
          query: '',
          groups: undefined,
          active: -1,
          isOpen: false,
          isInert: true,
          act: NOTHING_FOUND,
        }),
      ),
      timeline: render(h(Timeline, { atlas, view, language, words, sift: NOTHING_YET.sift, isInert: true })),
      printed: render(h(Printed, { atlas, language, words, url: link.canonical, credits: creditsLine(words) })),
      site: `<script type="application/json" id="site">${scriptJson({ language, shell, root, files } satisfies SiteBlock)}</script>`,
    },
  };
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
