/** Modules that the build writes; see `pages/geodata-plugin.ts` and `pages/theme-plugin.ts`. */
declare module 'virtual:atlas' {
  const data: import('./model/atlas-data.ts').AtlasData;
  export default data;
}
declare module 'virtual:shapes' {
  const shapes: import('./model/shapes.ts').Shapes;
  export default shapes;
}
declare module 'virtual:lane' {
  const lane: import('./pages/lane-overlay.ts').Lane;
  export default lane;
}
declare module 'virtual:theme.css';
