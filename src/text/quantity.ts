import type { Dictionary } from './dictionary.ts';
import type { Language } from './language.ts';
import { formatShare } from './number.ts';
import { plural } from './plural.ts';

/** A number with its unit and wording, in the vocabulary of the dictionaries. */
export interface WordedQuantity {
  readonly value: number;
  readonly unit: keyof Dictionary['units'];
  readonly qualifier: keyof Dictionary['qualifier'];
}

/** A quantity in words: "more than 6 tons", "about 20%", "$81 million" written out in full. */
export function formatQuantity(quantity: WordedQuantity, language: Language, words: Dictionary): string {
  return words.qualifier[quantity.qualifier](withUnit(quantity, language, words));
}

function withUnit({ value, unit }: WordedQuantity, language: Language, words: Dictionary): string {
  if (unit === 'share') return shareInWords(value, language, words);
  const forms = words.units[unit];
  return plural(language, value, forms);
}

/** A share that is one part of a few, as the articles word it ("one in five"); any other as a percentage. */
function shareInWords(share: number, language: Language, words: Dictionary): string {
  const parts = Math.round(1 / share);
  return parts > 1 && parts <= 10 && Math.abs(1 / parts - share) < 1e-9
    ? words.oneIn(parts)
    : formatShare(language, share);
}
