import { counted } from './counted.ts';
import type { enMessages } from './en-messages.ts';

/** The same in Spanish as written in Ecuador. */
export const esMessages: typeof enMessages = {
  told: {
    moved: {
      north: 'Movido al norte.',
      south: 'Movido al sur.',
      west: 'Movido al oeste.',
      east: 'Movido al este.',
      in: 'Acercado.',
      out: 'Alejado.',
      home: 'Primera vista.',
    },
    inView: counted('# marca en pantalla.', '# marcas en pantalla.'),
    chosen: (name, passages) => `Elegida: ${name}, ${passages}.`,
    closed: 'Cerrado. Todas las marcas.',
  },
  notice: {
    noMap:
      'Este navegador no puede dibujar el mapa interactivo; queda el mapa dibujado. Todas las marcas y frases están aquí.',
    ground: 'Una parte del mapa de base no llegó. Las marcas y sus frases están completas.',
    saveData: 'Su navegador ahorra datos; por eso este es el mapa dibujado.',
    loadMap: 'Cargar el mapa interactivo',
    retry: 'Intentar de nuevo',
    slow: (file) => `${file}: tarda en llegar. Mientras tanto la página se puede leer.`,
    file: (file, trouble) => `${file}: ${trouble}. La página se puede leer de todos modos.`,
    files: {
      page: 'Los datos de la página',
      live: 'Los contornos del mapa',
      engine: 'El mapa interactivo',
      share: 'El diálogo para compartir',
      search: 'La búsqueda',
      timeline: 'El control del tiempo',
    },
    trouble: {
      offline: 'sin conexión',
      missing: 'no se encontró el archivo',
      broken: 'el archivo llegó dañado',
    },
    address: 'Una parte de esta dirección no se pudo leer; allí el mapa muestra su vista habitual.',
    dismiss: 'Cerrar este aviso',
  },
  engine: {
    'Map.Title':
      'Mapa de lo que los cinco artículos dicen del Ecuador. Las flechas lo mueven; más y menos lo acercan y alejan.',
    'AttributionControl.ToggleAttribution': 'Mostrar u ocultar los créditos del mapa',
    'AttributionControl.MapFeedback': 'Comentarios sobre el mapa',
    'ScaleControl.Kilometers': 'km',
    'ScaleControl.Meters': 'm',
    'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl + desplazamiento acerca el mapa',
    'CooperativeGesturesHandler.MacHelpText': 'Cmd + desplazamiento acerca el mapa',
    'CooperativeGesturesHandler.MobileHelpText': 'Dos dedos mueven el mapa',
  },
};
