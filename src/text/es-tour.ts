import type { enTour } from './en-tour.ts';

/** What the Spanish interface says of the tour. */
export const esTour: typeof enTour = {
  tour: {
    heading: 'De una base a una operación',
    kind: 'Recorrido',
    take: 'Hacer el recorrido.',
    intro:
      'Lo que cuentan los cinco artículos, de la antigua base a la operación en Manta. Cada paso muestra su parte del mapa; debajo están las frases en que se apoya.',
    leave: 'Salir del recorrido y conservar esta vista',
    picture: (title) => `Mapa: ${title}`,
    marks: 'En el mapa:',
    show: 'Mostrar en el mapa',
    previous: 'Paso anterior',
    next: 'Paso siguiente',
    told: (title) => `Paso: ${title}`,
  },
};
