/** How the cut fonts are called, for systems and people that open the files. */

/**
 * What a file says of itself: copyright of its source, licence, family and style. A family with more than two weights
 * has a name for old systems (1, 2) and one for the others (16, 17).
 *
 * @param {import('./faces.mjs').Face} face
 * @param {ReadonlyMap<number, string>} source names of the font that it is cut from
 * @returns {Map<number, string>} number -> words
 */
export function namesOf({ insideFamily, weight, isItalic }, source) {
  const strong = weight === 600;
  const style = strong ? 'SemiBold' : isItalic ? 'Italic' : 'Regular';
  return new Map([
    [0, source.get(0)],
    [1, strong ? `${insideFamily} ${style}` : insideFamily],
    [2, isItalic ? 'Italic' : 'Regular'],
    [3, `${insideFamily.replaceAll(' ', '')}-${style}; subset`],
    [4, `${insideFamily} ${style}`],
    [5, `${source.get(5).split(';')[0]}; subset`],
    [6, `${insideFamily.replaceAll(' ', '')}-${style}`],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'https://openfontlicense.org'],
    ...(strong
      ? [
          [16, insideFamily],
          [17, style],
        ]
      : []),
  ]);
}
