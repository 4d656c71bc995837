import { BORDER_STROKES, HATCH_OPACITY, RING_OPACITY, tintOf } from '../symbology/looks.ts';
import type { DrawnFeature, Part } from '../symbology/parts.ts';
import type { Hue } from '../theme/palette.ts';
import type { Medium } from './medium.ts';
import { FINE, FINE_AROUND_ECUADOR, pathData } from './plane.ts';

/** The live map's relief lies over its seas; without it the same tint is too strong. */
const RING_SHARE = 0.6;

interface AreaProps {
  readonly features: readonly DrawnFeature[];
  readonly medium: Medium;
}

/** The features of a mark that are one of the given parts. */
export function featuresOf(features: readonly DrawnFeature[], ...parts: readonly Part[]): readonly DrawnFeature[] {
  return features.filter(({ properties }) => parts.includes(properties.part));
}

/** Countries and regions: a tint inside a soft edge, source countries with a fine hatch. */
export function Area({ features, medium }: AreaProps) {
  return (
    <>
      {featuresOf(features, 'area').map(({ geometry, properties }) => {
        const tint = tintOf(properties.layer);
        const colour = medium.colour(properties.hue as Hue);
        const outline = pathData(geometry, FINE_AROUND_ECUADOR);
        return (
          <>
            <path
              class="area"
              d={outline}
              fill={colour}
              fill-opacity={tint.opacity}
              stroke={colour}
              stroke-opacity={tint.edge}
              {...medium.stroke(1)}
            />
            {tint.hatch && <path class="hatch" d={outline} fill="url(#hatch)" fill-opacity={HATCH_OPACITY} />}
          </>
        );
      })}
    </>
  );
}

/** The pattern of source countries, in units of the plane. */
export function HatchPattern({ medium, unitsPerPx }: { medium: Medium; unitsPerPx: number }) {
  return (
    <pattern
      id="hatch"
      width={8}
      height={8}
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${Math.round(unitsPerPx * 100) / 100})`}
    >
      <path
        class="hatching"
        d="M-2 2L2-2M0 8L8 0M6 10L10 6"
        stroke={medium.colour('cocaine')}
        stroke-opacity={0.5}
        stroke-width={0.8}
      />
    </pattern>
  );
}

/** "Somewhere in this sea" and "somewhere near here": a tint without a rim. */
export function SoftArea({ features, medium }: AreaProps) {
  return (
    <>
      {featuresOf(features, 'sea', 'soft').map(({ geometry, properties }) => (
        <path
          class="soft"
          d={pathData(geometry, FINE_AROUND_ECUADOR)}
          fill={medium.colour(properties.hue as Hue)}
          fill-opacity={Math.round(RING_OPACITY * RING_SHARE * 1000) / 1000}
        />
      ))}
    </>
  );
}

/** A border that the evidence names. */
export function Border({ features, medium }: AreaProps) {
  return (
    <>
      {featuresOf(features, 'border').map(({ geometry, properties }) => {
        const line = pathData(geometry, FINE);
        return (
          <g class="border" fill="none" stroke-linejoin="round" stroke-linecap="round">
            {BORDER_STROKES.map(({ stroke, widthPx, opacity }) => (
              <path
                class={stroke === 'glow' ? 'hit' : undefined}
                d={line}
                stroke={medium.colour(stroke === 'halo' ? 'halo' : (properties.hue as Hue))}
                stroke-opacity={opacity}
                {...medium.stroke(widthPx)}
              />
            ))}
          </g>
        );
      })}
    </>
  );
}
