import type { Mark } from '../model/records.ts';
import type { Language } from '../text/language.ts';

/** Parts of the work that keep terms of their own: the project's records, outlines of others, and what is quoted. */
export const RIGHTS = ['own', 'border', 'outlines', 'quotations'] as const;
export type Right = (typeof RIGHTS)[number];

/** Terms by their name in the list of the Open Definition, with where they are told, and what of the work is under them. */
export interface Licence {
  readonly name: string;
  readonly path?: string;
  readonly title: string;
}

interface Terms extends Omit<Licence, 'title'> {
  readonly title: Readonly<Record<Language, string>>;
}

const TERMS: Readonly<Record<Right, Terms>> = {
  own: {
    name: 'CC-BY-4.0',
    title: {
      en: 'Creative Commons Attribution 4.0: marks, events, figures, claims, summaries, translations',
      es: 'Creative Commons Atribución 4.0: marcas, hechos, cifras, afirmaciones, resúmenes, traducciones',
    },
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
  border: {
    name: 'ODbL-1.0',
    title: {
      en: 'Open Database License: the line of the border, © OpenStreetMap contributors',
      es: 'Open Database License: la línea de la frontera, © colaboradores de OpenStreetMap',
    },
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  outlines: {
    name: 'other-pd',
    title: {
      en: 'Public domain: outlines of countries, from Natural Earth',
      es: 'Dominio público: contornos de países, de Natural Earth',
    },
    path: 'https://www.naturalearthdata.com/about/terms-of-use/',
  },
  quotations: {
    name: 'other-closed',
    title: {
      en: 'Quotations: they belong to their publishers, who are named with each',
      es: 'Citas: pertenecen a sus editores, que se nombran con cada una',
    },
  },
};

/** Licences for what a file or the whole holds, in the words of a language. */
export function licencesOf(rights: readonly Right[], language: Language): readonly Licence[] {
  return rights.map((right) => ({ ...TERMS[right], title: TERMS[right].title[language] }));
}

/** What of the work is in marks that are told with their outlines and the sentences they rest on. */
export function rightsOfMarks(marks: readonly Mark[]): readonly Right[] {
  const outlines = new Set<Right>(marks.map(outlineRight));
  return RIGHTS.filter((right) => right === 'own' || right === 'quotations' || outlines.has(right));
}

/** Whose the outline of a mark is; the rest of it is the project's own. */
export function outlineRight({ precision, geometry }: Mark): Exclude<Right, 'quotations'> {
  if (precision === 'border') return 'border';
  return geometry.type === 'MultiPolygon' ? 'outlines' : 'own';
}
