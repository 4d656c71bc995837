/** Kilometres in a nautical mile, exactly. */
const KM_PER_NAUTICAL_MILE = 1.852;

const METHOD = {
  en: [
    'Computed, not reported: the shortest way by sea from Guayaquil to Spain that a search (A*) found on a grid of 0.05 degrees, counting water beside a coast as longer, and then smoothed.',
    'The sea is what Natural Earth 1:10m does not show as land, and the smoothed line was tested against it; the river at Guayaquil and the Panama Canal were added by hand.',
    'No article describes the path and none names a Spanish port, so the lane ends where it first reaches the coast of mainland Spain, which says nothing about that place.',
  ],
  es: [
    'Calculada, no informada: el camino más corto por mar de Guayaquil a España que una búsqueda (A*) halló en una cuadrícula de 0,05 grados, contando como más larga el agua junto a la costa, y luego suavizado.',
    'El mar es lo que Natural Earth 1:10m no muestra como tierra, y la línea suavizada se contrastó con esa tierra; el río en Guayaquil y el canal de Panamá se añadieron a mano.',
    'Ningún artículo describe el recorrido ni nombra un puerto español, así que la ruta termina donde alcanza por primera vez la costa de la España peninsular, lo que nada dice de ese lugar.',
  ],
};

/**
 * Makes the GeoJSON of the lane.
 *
 * @param {[number, number][]} coordinates [lon, lat] in degrees, WGS84
 * @param {number} km length of the line
 * @returns {GeoJSON.FeatureCollection} with the one feature
 */
export function laneCollection(coordinates, km) {
  const properties = {
    from: 'guayaquil',
    to: 'spain',
    lengthKm: Math.round(km),
    lengthNauticalMiles: Math.round(km / KM_PER_NAUTICAL_MILE),
    basis: 'computed',
    method: { en: METHOD.en.join(' '), es: METHOD.es.join(' ') },
    source: 'Natural Earth 1:10m via world-atlas 2.0.2, public domain',
  };
  const geometry = { type: 'LineString', coordinates };
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: 'lane-guayaquil-spain', properties, geometry }],
  };
}

/**
 * Writes GeoJSON with one position a line, so that a change of the lane reads well as a difference.
 *
 * @param {GeoJSON.FeatureCollection} collection
 * @returns {string} JSON text, ends with a line break
 */
export function geojsonText(collection) {
  const pretty = JSON.stringify(collection, undefined, 2);
  return `${pretty.replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g, '[$1, $2]')}\n`;
}
