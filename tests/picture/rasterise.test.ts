import { describe, expect, test } from 'vitest';
import { rasterise } from '../../src/picture/rasterise.ts';

const WIDTH = 1200;
const HEIGHT = 630;

/** The site's faces, as attributes of a text. */
const FACES = [
  'font-family="Inter" font-weight="400"',
  'font-family="Inter" font-weight="600"',
  'font-family="Source Serif" font-weight="400"',
  'font-family="Source Serif" font-weight="400" font-style="italic"',
  'font-family="Source Serif" font-weight="600"',
];

function picture(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${content}</svg>`;
}

function words(face: string, text = 'Ecuador in Transit, 1999–2009: «años»'): string {
  return picture(`<text x="40" y="320" font-size="48" ${face}>${text}</text>`);
}

/** The picture as a string that only the same picture has. */
async function drawn(svg: string): Promise<string> {
  return Buffer.from(await rasterise(svg)).toString('base64');
}

describe('a picture', () => {
  test('is a PNG of the size that the SVG says', async () => {
    const png = Buffer.from(
      await rasterise(picture(FACES.map((face) => `<text ${face} y="50">Manta</text>`).join(''))),
    );
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.subarray(12, 16).toString('latin1')).toBe('IHDR');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([WIDTH, HEIGHT]);
  });

  test('is the same for the same SVG', async () => {
    expect(await drawn(words(FACES[0] ?? ''))).toBe(await drawn(words(FACES[0] ?? '')));
  });

  test('shows each face of the site in its own letters', async () => {
    const all = await Promise.all([...FACES.map((face) => drawn(words(face))), drawn(picture(''))]);
    expect(new Set(all).size).toBe(FACES.length + 1);
  });

  test('takes the stacks of the style sheets', async () => {
    const stack = (names: string) => drawn(words(`font-family="${names}" font-weight="600"`));
    expect(await stack('Inter, Inter Fallback, system-ui, sans-serif')).toBe(await stack('Inter'));
    expect(await stack("'Source Serif', 'Source Serif Fallback', Georgia, serif")).toBe(await stack('Source Serif'));
  });

  test('has the kerning of the fonts', async () => {
    const kerned = await drawn(words(FACES[0] ?? '', 'AVATAR To'));
    expect(await drawn(words(`${FACES[0]} style="font-kerning:none"`, 'AVATAR To'))).not.toBe(kerned);
  });
});

describe('what no font has', () => {
  test.each(FACES)('is left out of a text in %s', async (face) => {
    expect(await drawn(words(face, '日本 \u{1f30e}'))).toBe(await drawn(words(face, ' ')));
  });

  test('arrows in the serif are drawn in Inter', async () => {
    expect(await drawn(words(FACES[2] ?? '', '→'))).toBe(await drawn(words(FACES[0] ?? '', '→')));
    expect(await drawn(words(FACES[2] ?? '', '→'))).not.toBe(await drawn(picture('')));
  });
});

test.each([
  ['plain words', 'hello'],
  ['no name space', '<svg width="10" height="10"></svg>'],
  ['an entity of HTML', picture('<text>a&nbsp;b</text>')],
  ['an attribute without a value', picture('<g hidden></g>')],
])('%s is refused', async (_, svg) => {
  await expect(rasterise(svg)).rejects.toThrow('SVG');
});
