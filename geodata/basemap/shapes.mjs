/** Small helpers over mapshaper and GeoJSON. */
import mapshaper from 'mapshaper';

/**
 * Runs a mapshaper command line over in-memory GeoJSON.
 *
 * @param {string} command ending in one or more `-o NAME.json`
 * @param {Record<string, object | string | Buffer>} inputs by file name
 * @returns {Promise<Record<string, object>>} parsed outputs by file name without `.json`
 */
export async function shape(command, inputs) {
  const files = Object.fromEntries(
    Object.entries(inputs).map(([name, data]) => [
      name,
      typeof data === 'string' || Buffer.isBuffer(data) ? data : JSON.stringify(data),
    ]),
  );
  const outputs = await mapshaper.applyCommands(command.replace(/\s+/g, ' ').trim(), files);
  return Object.fromEntries(
    Object.entries(outputs).map(([name, data]) => [name.replace(/\.json$/, ''), asCollection(JSON.parse(data))]),
  );
}

/** mapshaper writes a bare GeometryCollection when there are no properties. */
function asCollection(data) {
  if (data.type === 'FeatureCollection') return data;
  const geometries = data.type === 'GeometryCollection' ? data.geometries : [data];
  return collection(geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })));
}

/** @returns {object} a GeoJSON FeatureCollection */
export function collection(features) {
  return { type: 'FeatureCollection', features };
}

/** @returns {object} a GeoJSON Feature */
export function feature(properties, geometry) {
  return { type: 'Feature', properties, geometry };
}

/** @returns {number[][][]} every line of a line feature, as arrays of positions */
export function linesOf({ geometry }) {
  if (!geometry) return [];
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/** @returns {number[][][][]} every polygon of a feature, as arrays of rings */
export function polygonsOf({ geometry }) {
  if (!geometry) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * Cuts lines where a segment is unwanted, such as the edge of a sheet.
 *
 * @param {number[][][]} lines
 * @param {(a: number[], b: number[]) => boolean} isUnwanted asked for each segment
 * @returns {number[][][]} what is left, each of two positions or more
 */
export function withoutSegments(lines, isUnwanted) {
  const kept = [];
  for (const line of lines) {
    let part = [line[0]];
    for (let i = 1; i < line.length; i++) {
      if (!isUnwanted(line[i - 1], line[i])) part.push(line[i]);
      else {
        if (part.length > 1) kept.push(part);
        part = [line[i]];
      }
    }
    if (part.length > 1) kept.push(part);
  }
  return kept;
}

/** @returns {object} one MultiLineString feature in a collection */
export function asLines(lines, properties = {}) {
  return collection([feature(properties, { type: 'MultiLineString', coordinates: lines })]);
}
