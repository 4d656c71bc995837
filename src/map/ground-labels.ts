import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Mark } from '../model/records.ts';
import type { Language } from '../text/language.ts';
import type { Palette } from '../theme/palette.ts';
import { MAP_FONTS } from '../theme/typography.ts';
import { HIDDEN_KEY, isNamedIn, shownKey } from './layers/family.ts';

/** Ids of the style layers of names, and the property that holds a name in a language. */
export const GROUND_LABELS = ['label-sea', 'label-country', 'label-town'] as const;
export const nameField = (language: Language): string => `name_${language}`;

/** Names of seas, countries and towns. The names of marks are placed before them. */
export function groundLabels(
  palette: Palette,
  language: Language,
  namedByMarks: ReadonlyMap<string, Mark>,
): LayerSpecification[] {
  const kinds = (...names: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', names]];
  return [
    label('label-sea', kinds('sea', 'ocean', 'river'), language, {
      font: MAP_FONTS.serifItalic,
      size: [12, 17],
      colour: palette.seaLabel,
      halo: palette.sea,
      spacing: 0.12,
    }),
    label('label-country', ['all', kinds('country'), ...unlessMarked(namedByMarks)], language, {
      font: MAP_FONTS.sansStrong,
      size: [10.5, 15],
      colour: palette.countryLabel,
      halo: palette.halo,
      spacing: 0.16,
      upper: true,
    }),
    label('label-town', ['all', kinds('capital', 'city', 'island'), ...unlessMarked(namedByMarks)], language, {
      font: MAP_FONTS.sans,
      size: [11, 13.5],
      colour: palette.placeLabel,
      halo: palette.halo,
      spacing: 0,
    }),
  ];
}

/** What is a mark names itself while it shows. */
function unlessMarked(namedByMarks: ReadonlyMap<string, Mark>): ExpressionSpecification[] {
  return [...namedByMarks].map(([name, { id, layer }]) => [
    '!',
    ['all', ['==', ['get', 'name_en'], name], ['global-state', shownKey(layer)], ['!', isNamedIn(HIDDEN_KEY, id)]],
  ]);
}

interface LabelLook {
  readonly font: readonly string[];
  /** Type size in pixels at zoom 3 and at zoom 8. */
  readonly size: readonly [number, number];
  readonly colour: string;
  readonly halo: string;
  /** Letter spacing in ems. */
  readonly spacing: number;
  readonly upper?: boolean;
}

function label(
  id: (typeof GROUND_LABELS)[number],
  filter: ExpressionSpecification,
  language: Language,
  look: LabelLook,
): LayerSpecification {
  const zoomed: ExpressionSpecification = [
    'all',
    filter,
    ['>=', ['zoom'], ['get', 'minzoom']],
    ['<', ['zoom'], ['get', 'maxzoom']],
  ];
  return {
    id,
    type: 'symbol',
    source: 'labels',
    filter: zoomed,
    layout: {
      'text-field': ['get', nameField(language)],
      'text-font': [...look.font],
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, look.size[0], 8, look.size[1]],
      'text-letter-spacing': look.spacing,
      'text-transform': look.upper === true ? 'uppercase' : 'none',
      'text-max-width': 8,
      'text-variable-anchor': ['center', 'left', 'top', 'bottom', 'right'],
      'text-radial-offset': 1.1,
      'text-padding': 4,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': look.colour, 'text-halo-color': look.halo, 'text-halo-width': 1.4 },
  };
}
