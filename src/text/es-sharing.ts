import type { enSharing } from './en-sharing.ts';

/** What is said where the map leaves its site, in Spanish. */
export const esSharing: typeof enSharing = {
  embed: {
    whole: 'Abrir el mapa completo',
    credit: 'Mapa: Ecuador en tránsito',
    explore: 'Explorar el mapa',
    leave: 'Saltar este mapa, seguir en la página que lo rodea',
    again: 'Volver al principio de este mapa',
    refused: (address: string) =>
      `Si no se ha abierto ninguna página, este marco no puede abrirlas. La dirección es ${address}`,
  },
  cite: {
    heading: 'Citar',
    through: (site: string, version: string) => `Citado en ${site}, versión ${version}`,
    passage: 'Citar',
    passageLabel: (number: string) => `Citar la frase ${number}`,
    version: (version: string) => `versión ${version}`,
    doubtfulDate: (date: string) => `Fecha inferida o aproximada: ${date}.`,
  },
  takeAway: {
    heading: 'Llevárselo',
    note: 'Todas las marcas con sus frases.',
    rights: (version: string) =>
      `Versión ${version}. El trabajo propio del proyecto está bajo CC BY 4.0; las citas pertenecen a sus editores; la línea de la frontera es © colaboradores de OpenStreetMap (ODbL).`,
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
  share: {
    open: 'Compartir',
    heading: 'Compartir lo que muestra el mapa',
    close: 'Cerrar',
    copy: 'Copiar',
    copied: 'Copiado.',
    byHand: 'El navegador no permite copiar desde una página. El texto está seleccionado: hay que copiarlo a mano.',
    link: 'Enlace',
    linkLabel: 'Dirección de esta vista',
    send: 'Enviar el enlace …',
    embed: 'Ponerlo en un artículo',
    embedNote:
      'Una etiqueta, sin script ni cookies. El marco muestra lo que el mapa muestra ahora. Con el script, la página puede hablar con el mapa.',
    snippet: 'Código para pegar',
    preview: 'Vista previa',
    form: {
      label: 'Forma',
      values: { frame: 'Solo el marco', figure: 'Con imagen y pie', script: 'Con un script de 2 kB' },
    },
    language: { label: 'Idioma', values: { en: 'English', es: 'Español' } },
    theme: { label: 'Colores', values: { auto: 'Como los tenga quien lee', light: 'Claros', dark: 'Oscuros' } },
    activate: {
      label: 'Mapa interactivo',
      values: { view: 'Cuando se ve', click: 'Cuando se pide', never: 'Nunca: el dibujo' },
    },
    controls: { label: 'Controles', values: { yes: 'Visibles', no: 'Ocultos' } },
    height: 'Altura',
    format: { label: 'Forma', values: { txt: 'Texto', bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } },
    citation: 'Referencia para copiar',
    citedWhole: 'El mapa entero',
    still: {
      heading: 'Una imagen de ello',
      note: 'El dibujo de lo que el mapa muestra ahora, con título, leyenda, fuentes, licencia y dirección.',
      size: {
        label: 'Tamaño',
        values: { view: 'Como en la pantalla', wide: '1200 × 630', square: '1080 × 1080', tall: '1080 × 1350' },
      },
      theme: { label: 'Colores', values: { light: 'Claros', dark: 'Oscuros' } },
      files: { png: 'PNG', double: 'PNG, el doble de nítido', svg: 'SVG' },
      alt: 'Palabras para quien no la ve',
      preview: 'Vista previa de la imagen',
      failed: 'El navegador no pudo hacer la imagen.',
      datesInferred: 'todas las fechas inferidas',
      licence: (version: string) => `Evidencia del ${version}. Mapa: CC BY 4.0. Las citas pertenecen a sus editores.`,
    },
    files: 'Marcas visibles, como archivo',
    filesNote:
      'En GeoJSON y KML con sus frases. Los archivos de todas las marcas y de todas las frases están al final de la primera página.',
    fileFailed: 'No se pudo hacer el archivo.',
  },
};
