/**
 * Ways too narrow for the grid, placed by hand from general geography, no finer than a map of the
 * whole country needs. They come from no article and are no pilotage.
 */

/** From the city point of Guayaquil down the Guayas, north of Isla Puná, to the open gulf; [lon, lat], WGS84. */
export const GUAYAQUIL_APPROACH = [
  [-79.9, -2.2],
  [-79.874, -2.222],
  [-79.852, -2.29],
  [-79.856, -2.39],
  [-79.862, -2.48],
  [-79.874, -2.56],
  [-79.93, -2.632],
  [-80.03, -2.637],
  [-80.13, -2.645],
  [-80.216, -2.695],
  [-80.242, -2.748],
  [-80.31, -2.805],
  [-80.425, -2.84],
];

/** The Panama Canal from the Pacific to the Caribbean; [lon, lat], WGS84. */
export const PANAMA_CANAL = [
  [-79.475, 8.775],
  [-79.54, 8.905],
  [-79.595, 9.0],
  [-79.645, 9.05],
  [-79.705, 9.115],
  [-79.79, 9.145],
  [-79.87, 9.205],
  [-79.917, 9.275],
  [-79.922, 9.36],
  [-79.925, 9.475],
];

/** Where the lane may lie on land: [west, south, east, north] in degrees, WGS84. */
export const LAND_ALLOWED = {
  canal: [-79.96, 8.85, -79.5, 9.42],
  guayaquil: [-79.91, -2.23, -79.85, -2.18],
};
