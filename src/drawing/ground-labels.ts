import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../text/language.ts';
import { type Label, plainBox } from './label.ts';
import type { Type } from './text-size.ts';

/** A name of the ground as `public/basemap/labels.geojson` has it. */
export interface GroundName {
  readonly kind: 'ocean' | 'sea' | 'river' | 'country' | 'capital' | 'city' | 'island';
  readonly rank: number;
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly name_en: string;
  readonly name_es: string;
}

export type GroundNames = FeatureCollection<Point, GroundName>;

const TYPES = {
  water: { type: { family: 'serif', italic: true, sizePx: 13.5, spacing: 0.12 }, colour: 'seaLabel', halo: 'sea' },
  country: {
    type: { family: 'sans', weight: 600, sizePx: 12, spacing: 0.16, upper: true },
    colour: 'countryLabel',
    halo: 'halo',
  },
  town: { type: { family: 'sans', sizePx: 11.5 }, colour: 'placeLabel', halo: 'halo' },
} as const satisfies Record<string, { type: Type } & Pick<Label, 'colour' | 'halo'>>;

/** Names of seas, countries and towns, the most important first; what is a mark names itself. */
export function groundLabels(names: GroundNames, atlas: Atlas, language: Language): Label[] {
  const marked = new Set(
    atlas.data.marks.filter(({ kind }) => kind === 'city' || kind === 'country').map(({ name }) => name.en),
  );
  return [...names.features]
    .filter(({ properties }) => !marked.has(properties.name_en))
    .sort((one, other) => weight(one) - weight(other))
    .map((name) => toLabel(name, language));
}

/** Countries before towns of the same rank, towns before seas. */
function weight({ properties: { rank, kind } }: Feature<Point, GroundName>): number {
  return 3 * rank + ['country', 'town', 'water'].indexOf(classOf(kind));
}

function classOf(kind: GroundName['kind']): keyof typeof TYPES {
  if (kind === 'country') return 'country';
  return kind === 'capital' || kind === 'city' || kind === 'island' ? 'town' : 'water';
}

function toLabel({ geometry, properties }: Feature<Point, GroundName>, language: Language): Label {
  const shared = {
    ...TYPES[classOf(properties.kind)],
    text: properties[`name_${language}`],
    position: geometry.coordinates,
    most: 8,
    from: properties.minzoom,
    to: properties.maxzoom,
    always: false,
  } as const;
  const away = 1.1 * shared.type.sizePx;
  const boxes = [plainBox(shared, [0, 0]), plainBox(shared, [0, away]), plainBox(shared, [0, -away])];
  return { ...shared, boxes };
}
