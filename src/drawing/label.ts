import type { Position } from 'geojson';
import type { PlanePoint } from '../geo/simplify.ts';
import type { Palette } from '../theme/palette.ts';
import type { Box } from './place-labels.ts';
import { toPlane } from './plane.ts';
import { blockSize, type Type, wrapText } from './text-size.ts';

/** A place where a label may stand: its box, and the turn of its text in degrees clockwise. */
export interface LabelBox extends Box {
  readonly turn: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A label with all that decides where and how it is set. */
export interface Label {
  /** Id of the mark that it names, with its layer; none for the ground. */
  readonly mark?: string;
  readonly layer?: string;
  /** Of a caption: the country somewhere in which everything lies that it speaks of. */
  readonly tray?: string | undefined;
  readonly text: string;
  readonly type: Type;
  readonly colour: keyof Palette;
  readonly halo: keyof Palette;
  readonly position: Position;
  /** Widest line, in ems. */
  readonly most: number;
  /** Zooms from which and below which it is wanted. */
  readonly from: number;
  readonly to: number;
  readonly always: boolean;
  readonly boxes: readonly LabelBox[];
}

type Set = Pick<Label, 'text' | 'type' | 'position' | 'most'>;

/** The lines of a label. */
export function linesOf({ text, type, most }: Set): string[] {
  return wrapText(text, type, most);
}

/** A box around a place, moved by pixels that do not grow with the icons. */
export function plainBox(label: Set, offset: PlanePoint, turn = 0): LabelBox {
  const { width, height } = blockSize(linesOf(label), label.type);
  const angle = (Math.abs(turn) * Math.PI) / 180;
  return {
    place: toPlane(label.position),
    iconOffset: [0, 0],
    offset,
    width: width * Math.cos(angle) + height * Math.sin(angle),
    height: width * Math.sin(angle) + height * Math.cos(angle),
    turn,
    anchor: 'middle',
  };
}

/** A box that hangs on one side of a symbol; the distance grows with the icons. */
export function anchoredBox(label: Set, iconOffset: PlanePoint, side: 'left' | 'right' | 'top' | 'bottom'): LabelBox {
  const { width, height } = blockSize(linesOf(label), label.type);
  const x = side === 'left' ? width / 2 : side === 'right' ? -width / 2 : 0;
  const y = side === 'top' ? height / 2 : side === 'bottom' ? -height / 2 : 0;
  const anchor = side === 'left' ? 'start' : side === 'right' ? 'end' : 'middle';
  return { place: toPlane(label.position), iconOffset, offset: [x, y], width, height, turn: 0, anchor };
}
