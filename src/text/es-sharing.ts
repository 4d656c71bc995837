import type { enSharing } from './en-sharing.ts';

/** What is said where the map leaves its site, in Spanish. */
export const esSharing: typeof enSharing = {
  embed: {
    whole: 'Abrir el mapa completo',
    credit: 'Mapa: Ecuador en tránsito',
    explore: 'Explorar el mapa',
    refused: (address: string) => `Este marco no puede abrir otras páginas. La dirección es ${address}`,
  },
  cite: {
    heading: 'Citar',
    through: (site: string, version: string, address: string) => `Citado en ${site}, versión ${version}, ${address}`,
    version: (version: string) => `versión ${version}`,
  },
  takeAway: {
    heading: 'Llevárselo',
    note: (version: string) =>
      `Todas las marcas con sus frases, versión ${version}. El trabajo propio del proyecto está bajo CC BY 4.0; las citas pertenecen a sus editores; la línea de la frontera es © colaboradores de OpenStreetMap (ODbL).`,
    files: {
      geojson: 'Marcas y citas, GeoJSON',
      kml: 'Marcas, KML',
      marks: 'Una línea por marca, CSV',
      citations: 'Una línea por cita, CSV',
      bib: 'Todas las referencias, BibTeX',
      ris: 'Todas las referencias, RIS',
      csl: 'Todas las referencias, CSL-JSON',
      package: 'Descripción de los archivos, Data Package',
    },
    byLayer: 'Capa por capa, GeoJSON',
  },
};
