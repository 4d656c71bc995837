/**
 * The faces of the page's style sheets that some text is set in, with the fonts themselves in them, for pictures that stand
 * alone.
 *
 * @param svg text elements say `font-family`, `font-weight` and `font-style`
 * @throws Error when a font does not come
 */
export async function facesFor(svg: SVGElement): Promise<string> {
  const wanted = new Set([...svg.querySelectorAll('text')].map(keyOfText));
  const faces = pageFaces().filter(({ style }) => wanted.has(keyOfFace(style)));
  return (await Promise.all(faces.map(written))).join('\n');
}

interface Face {
  readonly style: CSSStyleDeclaration;
  /** Address of the font. */
  readonly font: string;
}

function pageFaces(): readonly Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      return address === undefined
        ? []
        : [{ style: rule.style, font: new URL(address, sheet.href ?? location.href).href }];
    }),
  );
}

/** A sheet of somebody else, such as an extension's, may not be read. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

function keyOfText(text: Element): string {
  const family = unquoted(text.getAttribute('font-family')?.split(',')[0] ?? '');
  return [family, text.getAttribute('font-weight') ?? '400', text.getAttribute('font-style') ?? 'normal'].join();
}

function keyOfFace(style: CSSStyleDeclaration): string {
  const value = (name: string): string => style.getPropertyValue(name);
  return [unquoted(value('font-family')), value('font-weight') || '400', value('font-style') || 'normal'].join();
}

async function written({ style, font }: Face): Promise<string> {
  const [family, weight, slant] = keyOfFace(style).split(',');
  const response = await fetch(font);
  if (!response.ok) throw new Error(`${font} answered ${response.status}`);
  const data = await dataAddress(await response.blob());
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${slant};src:url("${data}") format("woff2")}`;
}

function unquoted(family: string): string {
  return family.replaceAll(/["']/g, '').trim();
}

/** Some bytes as a `data:` address. */
function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
