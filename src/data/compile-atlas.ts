import { along } from '@turf/along';
import { lineString } from '@turf/helpers';
import { length } from '@turf/length';
import type { Geometry, Position } from 'geojson';
import type { AtlasData, Dated, LeftOut } from '../model/atlas-data.ts';
import { LAYER_ORDER } from '../model/layer-order.ts';
import type { Period } from '../model/period.ts';
import type { Layer, Mark, Unmapped } from '../model/records.ts';
import { versionOf } from './dataset-version.ts';
import { anchorOf, type Dossier, type FiledFeature } from './dossier.ts';
import { parseFiles } from './parse-files.ts';
import { parsePeriod } from './parse-period.ts';
import type { RawFile } from './read-geodata.ts';
import { formatViolations } from './violation.ts';

/** About 100 m: where a route's name stands needs no more. */
const ANCHOR_DECIMALS = 3;

/**
 * Makes the one plain object that the browser gets.
 *
 * @param files files of `geodata/` in which `checkFiles` found nothing
 * @throws Error when a file has not even its shape; the rules are not asked again
 */
export function compileAtlas(files: readonly RawFile[]): AtlasData {
  const { dossier, violations } = parseFiles(files);
  if (violations.length > 0) throw new Error(`geodata is not valid:\n${formatViolations(violations)}`);
  return {
    version: versionOf(files),
    articles: dossier.articles.map(({ record }) => ({ ...record, period: periodOf(record.published.edtf) })),
    passages: records(dossier.passages),
    layers: compileLayers(dossier),
    marks: LAYER_ORDER.flatMap((id) => dossier.features.filter(({ layer }) => layer === id)).map(compileMark),
    events: records(dossier.events).map(dated),
    figures: records(dossier.figures).map(dated),
    claims: records(dossier.claims),
    disagreements: records(dossier.disagreements),
    tour: records(dossier.tour),
    unmapped: records(dossier.unmapped).map(withoutWords),
    withdrawn: records(dossier.withdrawn),
  };
}

/** The browser gets the reason and the place of an unmapped sentence, not its words: nothing on the map quotes it. */
function withoutWords({ article, start, reason, note }: Unmapped): LeftOut {
  return { article, start, reason, note };
}

function records<T>(filed: readonly { readonly record: T }[]): T[] {
  return filed.map(({ record }) => record);
}

function compileLayers({ layers }: Dossier): Layer[] {
  return LAYER_ORDER.flatMap((id) => {
    const layer = layers.find((one) => one.id === id);
    return layer === undefined ? [] : [{ id, name: layer.record.title, summary: layer.record.summary }];
  });
}

function compileMark(feature: FiledFeature): Dated<Mark> {
  const { id, layer, geometry, record } = feature;
  if (geometry === null) throw new Error(`the mark "${id}" has no geometry`);
  const common = { id, layer, geometry, anchor: resolveAnchor(feature, geometry) };
  const { properties } = record;
  if (properties.kind === 'route') return dated({ ...properties, ...common });
  const { derived: _, ...shown } = properties;
  return dated({ ...shown, ...common });
}

/** A point's own position, an area's anchor, the middle of a route (half way along the great circle). */
function resolveAnchor(feature: FiledFeature, geometry: Geometry): Position {
  const anchor = anchorOf(feature);
  if (anchor !== null) return anchor;
  if (geometry.type !== 'LineString') throw new Error(`the mark "${feature.id}" has no anchor`);
  const line = lineString(geometry.coordinates);
  const middle = along(line, length(line) / 2).geometry.coordinates;
  return middle.map((degrees) => Math.round(degrees * 10 ** ANCHOR_DECIMALS) / 10 ** ANCHOR_DECIMALS);
}

function dated<T extends { readonly when?: string | undefined }>(record: T): Dated<T> {
  return { ...record, period: record.when === undefined ? null : periodOf(record.when) };
}

function periodOf(edtf: string): Period {
  const parsed = parsePeriod(edtf);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.period;
}
