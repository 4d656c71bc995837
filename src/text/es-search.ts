import { counted } from './counted.ts';
import type { enSearch } from './en-search.ts';

/** What the Spanish interface says of searching. */
export const esSearch: typeof enSearch = {
  search: {
    label: 'Buscar en las marcas y las frases',
    found: 'Lo que se encontró',
    count: counted('# encontrado', '# encontrados'),
    number: counted('#', '#'),
    silence: (query) => `Ningún pasaje citado de los cinco artículos contiene «${query}»`,
    sorts: {
      mark: 'Marcas',
      article: 'Artículos',
      figure: 'Cifras',
      disagreement: 'Donde difieren los artículos',
      passage: 'Frases',
    },
  },
};
