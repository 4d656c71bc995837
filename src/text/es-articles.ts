import { counted } from './counted.ts';
import type { Dictionary } from './en.ts';

/** What the Spanish interface says of the articles: whose words they are, their figures, and where they differ. */
export const esArticles: Pick<Dictionary, 'articles' | 'source' | 'figures' | 'disagreements'> = {
  articles: {
    heading: 'Los cinco artículos',
    published: 'publicado',
    cites: counted('# pasaje citado', '# pasajes citados'),
    dateInferred: 'fecha inferida',
    agencies: 'nombra a',
    description: (headline, outlet) =>
      `Lo que este mapa cita de «${headline}» (${outlet}), frase por frase, con las marcas que se apoyan en él.`,
    kind: 'Artículo',
    read: 'Leer el artículo',
    passages: 'Lo que se cita de él, en su orden',
    on: 'En ella se apoyan:',
    follow: 'Mover el mapa a las marcas de la frase en que estoy',
  },
  source: {
    heading: 'De quién son estas palabras',
    outlet: 'Medio',
    author: 'Firma',
    noAuthor: 'ninguna en el texto',
    agencies: 'Cita como fuente',
    noAgencies: 'ninguna agencia ni institución',
    date: 'Publicado',
    voice: 'Cuenta',
    alone: 'como fuente propia',
    together: 'como una sola fuente con',
    leftOut: 'Lo que no está en el mapa',
    quoted: counted('El mapa cita # pasaje de este artículo.', 'El mapa cita # pasajes de este artículo.'),
    none: 'No se dejó fuera ninguna afirmación.',
    notQuoted: counted('# afirmación no se cita:', '# afirmaciones no se citan:'),
    reason: {
      opinion: 'opinión',
      'no-place': 'sin lugar',
      question: 'pregunta',
      'too-general': 'demasiado general',
      'speaker-only': 'solo nombra a quien habla',
      'repeats-mapped': 'repite lo que ya está',
      purpose: 'solo un propósito',
    },
  },
  figures: { none: (years: string) => `${years}: ningún artículo da un valor` },
  disagreements: {
    heading: 'En qué difieren los artículos',
    intro:
      'Los puntos en que los cinco artículos se contradicen, se solapan o quedan superados unos por otros. Las lecturas figuran tal como se cuentan; el mapa no toma partido.',
    points: counted('# punto', '# puntos'),
    all: 'Todos los puntos, con las frases',
    on: 'Los artículos difieren:',
    concerns: 'Marcas afectadas:',
    kind: {
      contradiction: 'se contradicen',
      wording: 'lo dicen de otro modo',
      overtaken: 'lo posterior supera a lo anterior',
      scope: 'no hablan exactamente de lo mismo',
      ambiguous: 'un artículo admite dos lecturas',
    },
  },
};
