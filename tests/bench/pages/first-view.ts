/** Asked of the built site once: what its map shows first and with which fonts, in the site's own words. */
import { pageFrame, requireElement } from '../../../src/browser/page-elements.ts';
import type { Camera } from '../../../src/geo/mercator.ts';
import { homeCamera } from '../../../src/plan/home.ts';
import { FAMILIES } from '../../../src/theme/typography.ts';

/** What the reference pages take over from the site. */
export interface FirstView {
  /** The map's box in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly camera: Camera;
  readonly fonts: readonly MapFont[];
}

/** A face that the map draws with. */
export interface MapFont {
  /** The site's own `@font-face` rule with an absolute address. */
  readonly rule: string;
  /** That address. */
  readonly file: string;
}

const MAP_FACES = [`${FAMILIES.sans} 400`, `${FAMILIES.sans} 600`, `${FAMILIES.serif} 400 italic`];

declare global {
  interface Window {
    firstView: FirstView;
  }
}

window.firstView = readFirstView();

function readFirstView(): FirstView {
  const frame = pageFrame({ map: requireElement('map'), free: requireElement('free') });
  return { width: frame.width, height: frame.height, camera: homeCamera(frame), fonts: mapFonts() };
}

function mapFonts(): MapFont[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .filter((rule) => MAP_FACES.includes(faceOf(rule)))
      .map((rule) => mapFont(rule, sheet.href ?? location.href)),
  );
}

/** Family, weight and, where it is italic, slant. */
function faceOf({ style }: CSSFontFaceRule): string {
  const [family, weight, slant] = ['font-family', 'font-weight', 'font-style'].map((name) =>
    style.getPropertyValue(name),
  );
  return `${family?.replaceAll('"', '')} ${weight}${slant === 'italic' ? ' italic' : ''}`;
}

function mapFont({ cssText }: CSSFontFaceRule, from: string): MapFont {
  const [quoted = '', address = ''] = /url\("([^"]+)"\)/.exec(cssText) ?? [];
  const file = new URL(address, from).href;
  return { rule: cssText.replace(quoted, `url("${file}")`), file };
}
