/** Style sheets that the build writes; see `build/theme-plugin.ts` and `build/pages-plugin.ts`. */
declare module 'virtual:theme.css';
declare module 'virtual:frames.css';
