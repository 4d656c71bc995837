import { render } from 'preact-render-to-string';
import { Drawing, type Sheet } from '../drawing/drawing.tsx';
import { pictureMedium } from '../drawing/medium.ts';
import type { Extent } from '../geo/extent.ts';
import type { Dated } from '../model/atlas-data.ts';
import type { Mark } from '../model/records.ts';
import { homeCamera } from '../plan/home.ts';
import { frameMark } from '../plan/mark-camera.ts';
import { markLine } from '../still/mark-line.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { PALETTES } from '../theme/palette.ts';
import { FAMILIES } from '../theme/typography.ts';

/** Size of the pictures by which pages are shown where they are shared, in pixels. */
const PICTURE = { width: 1200, height: 630 } as const;

/** The band with the words, at the foot. */
const BAND_PX = 156;
const MARGIN_PX = 48;
const PALETTE = PALETTES.light;

/** The ring shows around the mark that the picture is of, and around no other. */
const RING_STYLE = `.ring{fill:none;stroke:none}.chosen .ring{stroke:${PALETTE.ink};stroke-width:2.6}`;

interface PictureProps {
  readonly sheet: Sheet;
  readonly language: Language;
  readonly words: Dictionary;
  /** What the page is about; without it, the first view of the whole map. */
  readonly about: { readonly mark: Dated<Mark>; readonly extent: Extent } | undefined;
}

/** A page's picture as an SVG document: the drawn map in the light edition, framed on the mark, with name and status. */
export function socialPicture(props: PictureProps): string {
  return render(<Picture {...props} />);
}

function Picture({ sheet, language, words, about }: PictureProps) {
  const { width, height } = PICTURE;
  const frame = { width, height, padding: { top: 0, right: 0, bottom: BAND_PX, left: 0 } };
  const camera = about === undefined ? homeCamera(frame) : frameMark(about.mark, about.extent, frame);
  const medium = pictureMedium(camera, width, height, 'light');
  const saying = { atlas: sheet.atlas, time: null, language, words };
  const below = about === undefined ? words.promise : markLine({ ...saying, mark: about.mark });
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>{about?.mark.name[language] ?? words.title}</title>
      <style>{RING_STYLE}</style>
      <rect width={width} height={height} fill={PALETTE.sea} />
      <Drawing sheet={sheet} medium={medium} hrefOf={(id) => `#${id}`} chosen={about?.mark.id} />
      <rect y={height - BAND_PX} width={width} height={BAND_PX} fill={PALETTE.paper} />
      <Words name={about?.mark.name[language] ?? words.title} below={below} site={words.title} />
    </svg>
  );
}

interface WordsProps {
  readonly name: string;
  readonly below: string;
  readonly site: string;
}

function Words({ name, below, site }: WordsProps) {
  const top = PICTURE.height - BAND_PX;
  return (
    <>
      <text
        x={MARGIN_PX}
        y={top + 70}
        font-family={FAMILIES.serif}
        font-weight={600}
        font-size={sizeOf(name)}
        fill={PALETTE.ink}
      >
        {name}
      </text>
      <text x={MARGIN_PX} y={top + 118} font-family={FAMILIES.sans} font-size={belowSize(below)} fill={PALETTE.inkSoft}>
        {below}
      </text>
      {site !== name && (
        <text
          x={PICTURE.width - MARGIN_PX}
          y={top + 118}
          text-anchor="end"
          font-family={FAMILIES.sans}
          font-weight={600}
          font-size={26}
          fill={PALETTE.ink}
        >
          {site}
        </text>
      )}
    </>
  );
}

/** The line below ends before the site's name begins. */
function belowSize(below: string): number {
  return Math.min(26, Math.floor((PICTURE.width - 2 * MARGIN_PX - 270) / (0.53 * below.length)));
}

/** A long name is set smaller, so that it stays on one line. */
function sizeOf(name: string): number {
  return Math.min(50, Math.floor((PICTURE.width - 2 * MARGIN_PX) / (0.52 * name.length)));
}
