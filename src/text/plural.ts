import type { CountedForms } from './counted.ts';
import { type Language, LOCALES } from './language.ts';
import { formatNumber } from './number.ts';
import { perLanguage } from './per-language.ts';

const rules = perLanguage((language) => new Intl.PluralRules(LOCALES[language]));

/** A counted phrase with its number written in, in the form that the language's plural rules ask for. */
export function plural(language: Language, count: number, forms: CountedForms): string {
  const category = rules(language).select(count);
  const form = category === 'one' ? forms.one : category === 'many' ? (forms.many ?? forms.other) : forms.other;
  return form.replace('#', formatNumber(language, count));
}
