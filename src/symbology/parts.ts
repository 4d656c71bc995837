import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LineLook } from './mark-look.ts';

/** What a feature on the map is, whichever mark it belongs to. Style layers filter by it. */
export const PARTS = [
  'area',
  'sea',
  'soft',
  'border',
  'line',
  'arrow',
  'end',
  'point',
  'area-name',
  'soft-name',
  'caption',
] as const;
export type Part = (typeof PARTS)[number];

/** The properties that style layers may read; each part has those that its layers need. */
export interface DrawnProperties {
  readonly id: string;
  readonly layer: string;
  readonly part: Part;
  readonly hue: string;
  readonly name: string;
  /** Icon of a point, as `name-form`. */
  readonly symbol?: string;
  /** Which seat of its spot a point has; the style knows the offsets of each. */
  readonly seat?: string;
  /** Of a caption: the country somewhere in which everything lies that it speaks of. */
  readonly tray?: string;
  /** A point whose name shows only when it is pointed at or chosen. */
  readonly quiet?: boolean;
  readonly look?: LineLook;
  /** Width of the ribbon under a line, in pixels; 0 for none. */
  readonly ribbon?: number;
  /** 1 for a whole line; falls towards 0 where an end is not stated. */
  readonly fade?: number;
  /** Words set along a line or at its open end. */
  readonly label?: string;
  /** Direction of travel, degrees clockwise from north. */
  readonly bearing?: number;
  /** An arrowhead or a country's name for the far view (true) or for the near one. */
  readonly far?: boolean;
}

/** A feature as the map gets it: no more than is drawn. The panel looks up the rest by `id`. */
export type DrawnFeature = Feature<Geometry, DrawnProperties>;
export type DrawnCollection = FeatureCollection<Geometry, DrawnProperties>;
