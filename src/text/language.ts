/** The languages of the site. The first is the one at the site's root. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The locale in which numbers and dates of a language are written. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-EC' };

/** The language named by `<html lang>`; English when it names none of ours. */
export function languageOf(lang: string): Language {
  return LANGUAGES.find((language) => lang === language || lang.startsWith(`${language}-`)) ?? 'en';
}
