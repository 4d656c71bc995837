import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';

/**
 * The page's shell in a language: the words of `index.html` stand between comments or in attributes named here.
 *
 * @param html the shell, in any of the languages
 */
export function shellPage(html: string, words: Dictionary, language: Language): string {
  const values: Readonly<Record<string, string>> = {
    title: words.title,
    description: words.description,
    skip: words.skipToEvidence,
    map: words.map.label,
    legend: words.legend.heading,
    panel: words.evidence.heading,
    otherLanguage: words.otherLanguage,
    otherLanguageTag: words.otherLanguageTag,
    otherLanguagePath: words.otherLanguagePath,
    credits: words.map.credits,
  };
  const filled = html.replace(/\{\{(\w+)\}\}/g, (_, key: string) => escapeText(valueFor(values, key)));
  return filled.replace(/<html lang="[a-z]*">/, `<html lang="${language}">`);
}

function valueFor(values: Readonly<Record<string, string>>, key: string): string {
  const value = values[key];
  if (value === undefined)
    throw new Error(`index.html asks for {{${key}}}; known are ${Object.keys(values).join(', ')}`);
  return value;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
