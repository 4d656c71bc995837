/** Modules that the build writes; see `pages/geodata-plugin.ts` and `pages/theme-plugin.ts`. */
declare module 'virtual:atlas' {
  const data: import('./model/atlas-data.ts').AtlasData;
  export default data;
}
declare module 'virtual:lane' {
  const lane: import('geojson').FeatureCollection<
    import('geojson').LineString,
    { lengthKm: number; lengthNauticalMiles: number }
  >;
  export default lane;
}
declare module 'virtual:theme.css';
