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
};
