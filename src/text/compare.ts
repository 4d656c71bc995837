import { type Language, LOCALES } from './language.ts';
import { perLanguage } from './per-language.ts';

const collators = perLanguage((language) => new Intl.Collator(LOCALES[language]));

/** Puts texts into the alphabetical order of a language. */
export function comparing(language: Language): (one: string, other: string) => number {
  return collators(language).compare;
}

/** A text as a reader types it who leaves out accents and capitals. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
