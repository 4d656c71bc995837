import { counted } from './counted.ts';
import type { enTime } from './en-time.ts';

/** What the Spanish interface says of time. */
export const esTime: typeof enTime = {
  time: {
    label: 'Tiempo',
    whole: (years) => `Todo el tiempo, ${years}`,
    from: (month) => `desde ${month}`,
    to: (month) => `hasta ${month}`,
    start: 'Comienzo del tiempo mostrado',
    end: 'Fin del tiempo mostrado',
    certain: counted('# marca con certeza', '# marcas con certeza'),
    possible: counted('# posible', '# posibles'),
    undated: counted('# sin fecha', '# sin fecha'),
    undatedHidden: counted('# sin fecha, oculta', '# sin fecha, ocultas'),
    silent: 'ningún pasaje de los cinco artículos fecha algo en este tiempo',
    silence: (years) => `${years}: ningún pasaje de los cinco artículos`,
    inYear: counted('# fecha', '# fechas'),
    ofInferred: counted('# de ellas inferida', '# de ellas inferidas'),
    all: 'Todo el tiempo',
    play: 'Reproducir',
    pause: 'Pausar',
    inferred: 'inferida',
    chronology: 'Lo que tiene fecha, en orden',
    chronologyNote:
      'Marcas, hechos y cifras con fecha, del más antiguo al más reciente, hasta donde llega el tiempo elegido.',
    chosen: (time, marks) => `El mapa muestra ${time}: ${marks}.`,
    showAll: 'Mostrar todo',
    showThen: 'Mostrar este tiempo en el mapa',
    later: (status) => `después: ${status}`,
    told: (time, counts) => `${time}: ${counts}.`,
  },
  filters: {
    heading: 'Filtros',
    inUse: counted('# en uso', '# en uso'),
    undated: 'Marcas que ningún pasaje fecha',
    undatedHidden: 'Marcas sin fecha ocultas',
    differing: 'Marcas en las que los artículos difieren',
    atLeast: counted('al menos #', 'al menos #'),
    facet: {
      article: 'Se apoya en una frase de',
      sources: 'Fuentes independientes',
      standing: 'En qué ha quedado',
      kind: 'Qué es',
    },
    standing: {
      fact: 'informado, realizado o firmado',
      plan: 'propuesto, anunciado, ordenado o en revisión',
      alleged: 'presunto',
      rejected: 'rechazado',
      ended: 'terminado',
    },
    empty: 'No queda ninguna marca.',
    shown: (counts) => `No se muestra todo: ${counts}.`,
    without: (filter) => `Sin este filtro: ${filter}`,
  },
};
