import type { Page } from '@playwright/test';

/** A square of the screen, in CSS pixels. */
export interface Patch {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Half the side of a patch, and how far apart its two pictures are looked for, in pixels. */
const HALF_PX = 8;
const REACH_PX = 4;

/**
 * By how much each patch of one screenshot must be moved to look most like the same patch of another. The pictures are
 * compared by their edges, so that a different ground behind a symbol does not count.
 *
 * @param one PNG
 * @param other PNG of the same size
 * @returns shifts in pixels by the patch's id
 */
export async function shiftsBetween(
  page: Page,
  one: Buffer,
  other: Buffer,
  patches: readonly Patch[],
): Promise<Record<string, readonly [dx: number, dy: number]>> {
  const images = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const blank = await page.context().newPage();
  const result = await blank.evaluate(
    async ({ images, patches, half, reach }) => {
      const edges = await Promise.all(
        images.map(async (address) => {
          const bitmap = await createImageBitmap(await (await fetch(address)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const pen = canvas.getContext('2d');
          pen?.drawImage(bitmap, 0, 0);
          const { data, width, height } = pen?.getImageData(0, 0, bitmap.width, bitmap.height) ?? new ImageData(1, 1);
          const grey = (x: number, y: number): number => {
            const at = 4 * (y * width + x);
            return (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0);
          };
          const values = new Float32Array(width * height);
          for (let y = 1; y < height - 1; y += 1)
            for (let x = 1; x < width - 1; x += 1)
              values[y * width + x] =
                Math.abs(grey(x + 1, y) - grey(x - 1, y)) + Math.abs(grey(x, y + 1) - grey(x, y - 1));
          return { values, width };
        }),
      );
      const [first, second] = edges;
      if (first === undefined || second === undefined) throw new Error('two pictures are needed');
      const unlikeness = (px: number, py: number, dx: number, dy: number): number => {
        let sum = 0;
        for (let y = -half; y <= half; y += 1)
          for (let x = -half; x <= half; x += 1)
            sum += Math.abs(
              (first.values[(py + y) * first.width + px + x] ?? 0) -
                (second.values[(py + dy + y) * second.width + px + dx + x] ?? 0),
            );
        return sum;
      };
      return Object.fromEntries(
        patches.map(({ id, x, y }) => {
          let best: readonly [number, number] = [0, 0];
          let least = Number.POSITIVE_INFINITY;
          for (let dy = -reach; dy <= reach; dy += 1)
            for (let dx = -reach; dx <= reach; dx += 1) {
              const value = unlikeness(Math.round(x), Math.round(y), dx, dy);
              if (value < least) [least, best] = [value, [dx, dy]];
            }
          return [id, best];
        }),
      );
    },
    { images, patches: [...patches], half: HALF_PX, reach: REACH_PX },
  );
  await blank.close();
  return result;
}
