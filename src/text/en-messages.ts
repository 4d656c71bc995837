import { counted } from './counted.ts';

/** What the page says when something has happened or did not work, and the live map's own words, in English. */
export const enMessages = {
  told: {
    moved: {
      north: 'Moved north.',
      south: 'Moved south.',
      west: 'Moved west.',
      east: 'Moved east.',
      in: 'Zoomed in.',
      out: 'Zoomed out.',
      home: 'First view.',
    },
    inView: counted('# mark on the screen.', '# marks on the screen.'),
    chosen: (name: string, passages: string) => `Chosen: ${name}, ${passages}.`,
    closed: 'Closed. All marks.',
  },
  notice: {
    noMap: 'This browser cannot draw the live map, so the drawn one stays. All marks and sentences are here.',
    ground: 'A part of the base map did not come. The marks and their sentences are complete.',
    saveData: 'Your browser saves data, so this is the drawn map.',
    loadMap: 'Load the live map',
    retry: 'Try again',
    slow: (file: string) => `${file} is slow to come. The page can be read meanwhile.`,
    file: (file: string, trouble: string) => `${file} ${trouble}. The page can be read without it.`,
    files: {
      page: 'The data of the page',
      live: 'The outlines of the map',
      engine: 'The live map',
      search: 'The search',
      share: 'The dialog for sharing',
      timeline: 'The control of time',
    },
    trouble: {
      offline: 'could not be reached',
      missing: 'was not found',
      broken: 'came broken',
    },
    address: 'Part of this address could not be read, so the map shows its usual view there.',
    dismiss: 'Close this note',
  },
  engine: {
    'Map.Title': 'Map of what the five articles say of Ecuador. Arrow keys move it, plus and minus zoom.',
    'AttributionControl.ToggleAttribution': 'Show or hide the map data credits',
    'AttributionControl.MapFeedback': 'Map feedback',
    'ScaleControl.Kilometers': 'km',
    'ScaleControl.Meters': 'm',
    'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl + scroll zooms the map',
    'CooperativeGesturesHandler.MacHelpText': 'Cmd + scroll zooms the map',
    'CooperativeGesturesHandler.MobileHelpText': 'Two fingers move the map',
  },
};
