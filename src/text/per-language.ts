import type { Language } from './language.ts';

/** Makes a thing of a language when it is first asked for: a formatter takes a phone longer to make than a hundred values to format. */
export function perLanguage<Thing>(make: (language: Language) => Thing): (language: Language) => Thing {
  const made = new Map<Language, Thing>();
  return (language) => {
    const thing = made.get(language) ?? make(language);
    made.set(language, thing);
    return thing;
  };
}
