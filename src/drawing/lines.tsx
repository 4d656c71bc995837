import type { Geometry, LineString } from 'geojson';
import { LANE_LAYER } from '../model/layer-order.ts';
import { DASHES, DOT_WEIGHT, LINE_HALO, RIBBON_OPACITY } from '../symbology/looks.ts';
import type { DrawnFeature } from '../symbology/parts.ts';
import { LINE_WIDTH_PX } from '../symbology/route-width.ts';
import { ARROW_SIZES, valueAt } from '../symbology/sizes.ts';
import type { Hue } from '../theme/palette.ts';
import { ARROW_PATH } from '../theme/symbols.ts';
import { featuresOf } from './areas.tsx';
import { stepsFrom } from './label-steps.ts';
import type { Attributes, Medium } from './medium.ts';
import { FINE, FINE_AROUND_ECUADOR, pathData } from './plane.ts';

/** How wide the band is in which a pointer means a line, in pixels. */
const REACH_PX = 18;

interface LineProps {
  readonly id: string;
  readonly features: readonly DrawnFeature[];
  readonly medium: Medium;
}

/** A route: the band of its load, a halo, the line in its dashes. A line with an open end thins and fades. */
export function RouteLine({ id, features, medium }: LineProps) {
  const pieces = featuresOf(features, 'line');
  const [first] = pieces;
  if (first === undefined) return null;
  const { hue, ribbon = 0 } = first.properties;
  const colour = medium.colour(hue as Hue);
  const whole = pieces.length === 1 ? pathData(first.geometry, FINE) : pathData(joined(pieces), FINE);
  const halo = {
    stroke: medium.colour('halo'),
    ...medium.stroke(medium.lineScale * (LINE_WIDTH_PX + LINE_HALO.widerPx)),
  };
  return (
    <g class="route" fill="none" stroke-linejoin="round">
      <defs>
        <path id={`line-${id}`} d={whole} {...medium.steady} />
      </defs>
      <use class="hit" href={`#line-${id}`} stroke={colour} stroke-opacity={0} {...medium.stroke(REACH_PX)} />
      {ribbon > 0 && (
        <use
          href={`#line-${id}`}
          stroke={colour}
          stroke-opacity={RIBBON_OPACITY}
          {...medium.stroke(medium.lineScale * ribbon)}
        />
      )}
      {pieces.map(({ geometry, properties: { fade = 1, look = 'stated' } }) => {
        const d = pieces.length === 1 ? whole : pathData(geometry, FINE);
        return (
          <>
            {fade > 0.5 && <path class="halo" d={d} stroke-opacity={LINE_HALO.opacity * fade} {...halo} />}
            <path class="line" d={d} stroke={colour} stroke-opacity={tidy(fade)} {...strokeOf(look, fade, medium)} />
          </>
        );
      })}
    </g>
  );
}

function strokeOf(look: keyof typeof DASHES, fade: number, medium: Medium): Attributes {
  const width = medium.lineScale * LINE_WIDTH_PX * fade * (look === 'inferred' ? DOT_WEIGHT : 1);
  const dashes = DASHES[look]?.map((dash) => dash * width);
  return { ...medium.stroke(width, dashes), ...(look === 'inferred' ? { 'stroke-linecap': 'round' } : {}) };
}

function joined(pieces: readonly DrawnFeature[]): LineString {
  const coordinates = pieces.flatMap(({ geometry }, index) => {
    if (geometry.type !== 'LineString') return [];
    return index === 0 ? geometry.coordinates : geometry.coordinates.slice(1);
  });
  return { type: 'LineString', coordinates };
}

/** Arrowheads: one for the far view, one for the near. */
export function Arrows({ features, medium }: Omit<LineProps, 'id'>) {
  const size = valueAt(ARROW_SIZES, medium.zoom ?? 5);
  return (
    <>
      {featuresOf(features, 'arrow').map(({ geometry, properties: { hue, bearing = 0, far = false } }) => (
        <svg {...medium.at(geometry.type === 'Point' ? geometry.coordinates : [0, 0])} overflow="visible">
          <path
            {...stepsFrom(far, medium.zoom)}
            d={ARROW_PATH}
            transform={`rotate(${Math.round(bearing)}) scale(${size}) translate(-12 -12)`}
            fill={medium.colour(hue as Hue)}
            stroke={medium.colour('halo')}
            stroke-width={3}
            stroke-linejoin="round"
            paint-order="stroke"
          />
        </svg>
      ))}
    </>
  );
}

/** The computed shipping lane: a double hairline, shown when its switch is on. */
export function Lane({ line, medium }: { readonly line: Geometry; readonly medium: Medium }) {
  const d = pathData(line, FINE_AROUND_ECUADOR);
  return (
    <g
      class="route"
      data-drawn-layer={LANE_LAYER}
      display="none"
      fill="none"
      stroke-linejoin="round"
      pointer-events="none"
    >
      <path d={d} stroke={medium.colour('inkSoft')} {...medium.stroke(4)} />
      <path d={d} stroke={medium.colour('sea')} {...medium.stroke(2.2)} />
    </g>
  );
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
