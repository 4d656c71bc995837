/** The sizes of a picture: what is on the screen, or one that places for sharing ask for. */
export const STILL_SIZES = ['view', 'wide', 'square', 'tall'] as const;
export type StillSize = (typeof STILL_SIZES)[number];

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of a picture, in pixels from its upper left corner. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** The sizes that are fixed. */
export const FIXED_SIZES: Readonly<Record<Exclude<StillSize, 'view'>, Size>> = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  tall: { width: 1080, height: 1350 },
};

/** The least map of a picture of the screen: a phone's sheet leaves less. */
const LEAST_MAP: Size = { width: 360, height: 320 };

/** How large the map is in a picture of what is on the screen. */
export function mapOfView({ width, height }: Size): Size {
  return {
    width: Math.round(Math.max(width, LEAST_MAP.width)),
    height: Math.round(Math.max(height, LEAST_MAP.height)),
  };
}
