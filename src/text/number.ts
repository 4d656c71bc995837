import { type Language, LOCALES } from './language.ts';

/** A number as a reader of the language writes it, with as many decimals as it has (three at most). */
export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 3 }).format(value);
}

/** A share of one as a percentage: 0.2 as "20%". */
export function formatShare(language: Language, share: number): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
