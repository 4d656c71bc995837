import type { Language } from '../text/language.ts';

/**
 * Words that stand in most sentences and so find nothing. Quotations are English in either language, so that both lists
 * hold for both.
 */
const STOP_WORDS: Readonly<Record<Language, string>> = {
  en: 'a an and are as at be by for from has have in is it its of on or that the their this to was were which who with',
  es: 'a al como con de del el en es esta ha la las lo los no o para por que se su sus un una y',
};

const ALL = new Set(Object.values(STOP_WORDS).flatMap((words) => words.split(' ')));

/** Whether a plain word finds nothing. */
export function isStopWord(word: string): boolean {
  return ALL.has(word);
}
