import type { VNode } from 'preact';
import { FAMILIES } from '../theme/typography.ts';
import type { StillLayout } from './still-layout.ts';

/** Height of a swatch, in pixels at the usual scale. */
const SWATCH_PX = 18;

interface FurnitureProps {
  readonly layout: StillLayout;
}

/** What a picture has around its map: ground, words, legend. Drawn over the map, so that nothing of it stands out. */
export function StillFurniture({ layout }: FurnitureProps): VNode {
  const { width, height, map, lines, swatches } = layout;
  return (
    <>
      <path
        d={`M0 0H${width}V${height}H0ZM${map.x} ${map.y}v${map.height}h${map.width}v${-map.height}Z`}
        fill="var(--paper)"
      />
      <rect
        x={map.x - 0.5}
        y={map.y - 0.5}
        width={map.width + 1}
        height={map.height + 1}
        fill="none"
        stroke="var(--rule)"
      />
      {swatches.map(({ row, x, y, scale }) => (
        <g
          transform={`translate(${tidy(x)} ${tidy(y)}) scale(${scale}) translate(${-row.widthPx / 2} ${-SWATCH_PX / 2})`}
        >
          {row.swatch}
        </g>
      ))}
      {lines.map(({ text, type, x, y }) => (
        <text
          x={tidy(x)}
          y={tidy(y)}
          font-family={FAMILIES[type.family]}
          font-weight={type.weight}
          font-size={type.sizePx}
          fill={`var(--${type.colour})`}
        >
          {text}
        </text>
      ))}
    </>
  );
}

/** Hundredths of a pixel are enough. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
