import { type Language, LOCALES } from './language.ts';
import { perLanguage } from './per-language.ts';

const numbers = perLanguage((language) => new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 3 }));
const shares = perLanguage(
  (language) => new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 }),
);

/** A number as a reader of the language writes it, with as many decimals as it has (three at most). */
export function formatNumber(language: Language, value: number): string {
  return numbers(language).format(value);
}

/** A share of one as a percentage: 0.2 as "20%". */
export function formatShare(language: Language, share: number): string {
  return shares(language).format(share);
}
