/**
 * Fonts that readers' systems have. Arial and Liberation Sans have the same widths, and so have Times New Roman and
 * Liberation Serif: they are made to be exchanged for each other. Roboto differs from Arial by 0.3 % on average.
 */

const LETTERS = ' abcdefghijklmnopqrstuvwxyz';

/** Face -> what `local()` finds it by, and the widths of `LETTERS` in thousandths of the font's size. */
export const LOCAL_FONTS = {
  sans: {
    names: ['Arial', 'ArialMT', 'Liberation Sans', 'Roboto'],
    widths:
      '278 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500',
  },
  sansBold: {
    names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'],
    widths:
      '278 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500',
  },
  serif: {
    names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'],
    widths:
      '250 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444',
  },
  serifItalic: {
    names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic'],
    widths:
      '250 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389',
  },
  serifBold: {
    names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'],
    widths:
      '250 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444',
  },
};

/** Words in both languages of the site, for how often each letter comes. */
const SAMPLE = [
  'Most of the cocaine that leaves the coast passes through the ports, hidden in containers of bananas, and the',
  'forces of another country may use the air base again, as they did for a decade until the agreement ended there.',
  'La mayor parte de la droga que sale de la costa pasa por los puertos, oculta en contenedores de banano, y las',
  'fuerzas de otro pais podrian usar de nuevo la base, como lo hicieron durante una decada hasta el fin del acuerdo.',
].join(' ');

/** The sample's letters, one by one, each in `LETTERS`. */
export const SAMPLE_LETTERS = [...SAMPLE.toLowerCase()].filter((letter) => LETTERS.includes(letter));

/**
 * Width of a letter of the sample in a font of the reader's system.
 *
 * @param {keyof typeof LOCAL_FONTS} local
 * @param {string} letter one of `SAMPLE_LETTERS`
 * @returns {number} in sizes of the font (em)
 */
export function localWidth(local, letter) {
  return Number(LOCAL_FONTS[local].widths.split(' ')[LETTERS.indexOf(letter)]) / 1000;
}
