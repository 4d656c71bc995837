import { type Dictionary, en } from './en.ts';
import { es } from './es.ts';
import type { Language } from './language.ts';

export type { Dictionary };

/** A language with its words. */
export interface Speaking {
  readonly language: Language;
  readonly words: Dictionary;
}

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { en, es };

/** The words of a language. */
export function dictionaryOf(language: Language): Dictionary {
  return DICTIONARIES[language];
}
