import type { Dictionary } from './dictionary.ts';
import type { Language } from './language.ts';

/** The words of one language, fetched by themselves: the page needs no other language's. */
export async function loadDictionary(language: Language): Promise<Dictionary> {
  return language === 'es' ? (await import('./es.ts')).es : (await import('./en.ts')).en;
}
