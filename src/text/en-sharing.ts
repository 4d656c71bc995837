/** What is said where the map leaves its site: in frames, citations and files, in English. */
export const enSharing = {
  embed: {
    whole: 'Open the whole map',
    credit: 'Map: Ecuador in Transit',
    explore: 'Explore the map',
    refused: (address: string) => `This frame may not open other pages. The address is ${address}`,
  },
  cite: {
    heading: 'Cite this',
    through: (site: string, version: string, address: string) => `Quoted in ${site}, version ${version}, ${address}`,
    version: (version: string) => `version ${version}`,
  },
  takeAway: {
    heading: 'Take it away',
    note: (version: string) =>
      `All marks with their sentences, version ${version}. The project’s own work is under CC BY 4.0; quotations belong to their publishers; the line of the border is © OpenStreetMap contributors (ODbL).`,
    files: {
      geojson: 'Marks and citations, GeoJSON',
      kml: 'Marks, KML',
      marks: 'A line for each mark, CSV',
      citations: 'A line for each citation, CSV',
      bib: 'All citations, BibTeX',
      ris: 'All citations, RIS',
      csl: 'All citations, CSL-JSON',
      package: 'Description of the files, Data Package',
    },
    byLayer: 'Layer by layer, GeoJSON',
  },
  share: {
    open: 'Share',
    heading: 'Share what the map shows',
    close: 'Close',
    copy: 'Copy',
    copied: 'Copied.',
    byHand: 'Your browser does not let a page copy. The text is selected: copy it by hand.',
    link: 'Link',
    linkLabel: 'Address of this view',
    send: 'Send the link …',
    embed: 'Put it into an article',
    embedNote:
      'One tag, no script, no cookies. The frame shows what the map shows now. With the script, the page can speak with the map.',
    snippet: 'Code to paste',
    preview: 'Preview',
    form: {
      label: 'Form',
      values: { frame: 'Frame only', figure: 'With picture and caption', script: 'With a script of 2 kB' },
    },
    language: { label: 'Language', values: { en: 'English', es: 'Español' } },
    theme: { label: 'Colours', values: { auto: 'As the reader has them', light: 'Light', dark: 'Dark' } },
    activate: {
      label: 'Live map',
      values: { view: 'When it is seen', click: 'When it is asked for', never: 'Never: the drawing' },
    },
    controls: { label: 'Controls', values: { yes: 'Shown', no: 'Hidden' } },
    height: 'Height',
    format: { label: 'Form', values: { txt: 'Text', bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } },
    citation: 'Citation to copy',
    citedWhole: 'The whole map',
    files: 'Marks that show, as a file',
    filesNote: 'With their sentences. Files of all marks stand at the end of the first page.',
  },
};
