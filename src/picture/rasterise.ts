import { renderAsync } from '@resvg/resvg-js';
import { withFontFiles } from './font-files.ts';

/** How the serif's files call themselves (`styles/fonts/faces.mjs`). Inter's call themselves Inter. */
const SERIF_INSIDE = 'Transit Serif';

/**
 * Draws an SVG as a picture, with the site's fonts and no others. The same SVG gives the same bytes on a machine.
 *
 * What the SVG must respect:
 * - It is XML: `xmlns` on its root, every attribute with a quoted value (no bare `hidden`), `&` escaped, no entities but
 *   those of XML (no `&nbsp;`). Its `width` and `height` in pixels are the picture's.
 * - Text says `font-family`, `font-weight`, `font-style` and `font-size` in pixels one by one. The shorthand `font`, `rem`,
 *   `text-transform` and `font-variant-numeric` are not read. `Inter` is Inter; every other family, also a missing one,
 *   is the serif. There are the weights 400 and 600, and italic for the serif at 400.
 * - A piece of text (`text` or `tspan`) with one character that its font lacks is drawn in another font that has it, if
 *   there is one: the serif lacks ← and →. A character that no font has is left out; nothing is thrown.
 * - Colours are names, `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()` with commas, or `hsl()`. What is not read is black:
 *   `var()`, `light-dark()`, `color-mix()`, `oklch()`, `rgb(0 0 0 / 50%)`.
 * - A style sheet (`style`) with plain selectors works. Media queries are passed over, as are `vector-effect`, `transform`
 *   as a property (the attribute works) and `transform-origin`.
 * - These work: `a`, `use`, `symbol`, `pattern`, gradients, `clipPath`, `mask`, `marker`, `paint-order`, `currentColor`,
 *   `textPath`, `text-anchor`, `dominant-baseline`, `letter-spacing`, percentages, and `svg` in `svg`, which cuts what
 *   stands out of it unless `overflow` is `visible`. `foreignObject` is left out.
 *
 * @param svg the whole document
 * @returns a PNG
 * @throws Error when the SVG cannot be parsed, with line and column
 */
export async function rasterise(svg: string): Promise<Uint8Array> {
  return withFontFiles(async (fontFiles) => {
    const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: SERIF_INSIDE };
    return (await renderAsync(svg, { font, logLevel: 'off' })).asPng();
  });
}
