import { FAMILIES } from '../theme/typography.ts';
import { type Label, type LabelBox, linesOf } from './label.ts';
import { shownIn } from './label-steps.ts';
import type { Medium } from './medium.ts';
import type { Placement } from './place-labels.ts';
import { fromPlane } from './plane.ts';
import { lineHeightPx } from './text-size.ts';

interface LabelTextProps {
  readonly label: Label;
  readonly placement: Placement;
  readonly medium: Medium;
}

/** A label at its place, with a halo of the ground's colour. */
export function LabelText({ label, placement: { candidate, steps }, medium }: LabelTextProps) {
  const box = label.boxes[candidate];
  if (box === undefined) return null;
  const { type } = label;
  const lines = linesOf(label);
  const scale = type.grows === undefined ? 1 : medium.nameScale(type.grows);
  return (
    <svg {...medium.at(fromPlane(box.place))} overflow="visible">
      <g class="seat" transform={`scale(${medium.iconSize})`}>
        <g transform={`translate(${box.iconOffset.map(tidy).join(' ')})`}>
          <g
            class={type.grows === undefined ? 'unseat' : `unseat unseat-${type.grows}`}
            transform={`scale(${tidy(scale / medium.iconSize, 4)})`}
          >
            <text
              class={classOf(label)}
              {...shownIn(steps, medium.zoom)}
              data-ground={label.mark === undefined ? label.text : undefined}
              font-family={FAMILIES[type.family]}
              font-size={type.sizePx}
              font-weight={type.weight ?? 400}
              font-style={type.italic === true ? 'italic' : 'normal'}
              letter-spacing={type.spacing === undefined ? 0 : tidy(type.spacing * type.sizePx)}
              text-anchor={box.anchor}
              fill={medium.colour(label.colour)}
              stroke={medium.colour(label.halo)}
              stroke-width={2.8}
              stroke-linejoin="round"
              paint-order="stroke"
              transform={placing(box)}
            >
              {lines.map((line, index) => (
                <tspan x={0} y={tidy(baseline(index, lines.length, label))}>
                  {type.upper === true ? line.toUpperCase() : line}
                </tspan>
              ))}
            </text>
          </g>
        </g>
      </g>
    </svg>
  );
}

/** The name of a symbol shows whatever the zoom when it is chosen. */
function classOf({ type, colour, mark }: Label): string {
  const isOfSymbol = mark !== undefined && colour === 'ink' && type.upper !== true;
  return isOfSymbol ? 'label label-symbol' : 'label';
}

/** From the place to the point where the text is anchored; turned where it follows a line. */
function placing({ offset: [x, y], width, turn, anchor }: LabelBox): string {
  const shift = anchor === 'start' ? -width / 2 : anchor === 'end' ? width / 2 : 0;
  return `translate(${tidy(x + shift)} ${tidy(y)})${turn === 0 ? '' : ` rotate(${tidy(turn)})`}`;
}

/** Capitals stand about a third of the type size above the baseline's middle. */
function baseline(index: number, count: number, { type }: Label): number {
  return (index - (count - 1) / 2) * lineHeightPx(type) + 0.35 * type.sizePx;
}

function tidy(value: number, decimals = 2): number {
  return Number(value.toFixed(decimals));
}
