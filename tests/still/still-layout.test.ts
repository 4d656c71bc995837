import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/drawing/text-size.ts';
import type { Frame } from '../../src/geo/mercator.ts';
import { legendItems } from '../../src/pages/legend-items.ts';
import { startView } from '../../src/pages/start-view.ts';
import { restingCamera } from '../../src/plan/map-update.ts';
import type { Selection, ViewState } from '../../src/state/view.ts';
import { composeStill, type Still } from '../../src/still/compose-still.ts';
import type { Measure } from '../../src/still/flow.ts';
import { FIXED_SIZES, STILL_SIZES, type StillSize } from '../../src/still/still-size.ts';
import { en } from '../../src/text/en.ts';
import { es } from '../../src/text/es.ts';
import type { Language } from '../../src/text/language.ts';
import { pageAtlas as atlas, layerIds } from '../fixtures/real-atlas.ts';
import { extents, FRAMES } from '../fixtures/real-map.ts';

const measure: Measure = (text, { family, weight, sizePx }) => textWidth(text, { family, weight, sizePx });
const DICTIONARIES = { en, es };

function stillOf(view: ViewState, frame: Frame, size: StillSize, language: Language): Still {
  return composeStill({
    atlas,
    extents,
    view,
    items: legendItems,
    size,
    camera: view.camera ?? restingCamera(view, { atlas, extents, frame }),
    frame,
    measure,
    address: `https://map.example.org/${'somewhere/'.repeat(8)}#v=1&layers=${layerIds.join(',')}`,
    ground: 'Natural Earth',
    language,
    words: DICTIONARIES[language],
  });
}

/** Boxes of everything that is said, in pixels: letters reach about three quarters of the size up, a quarter down. */
function boxesOf({ layout: { lines, swatches } }: Still) {
  return [
    ...lines.map(({ text, type, x, y }) => ({
      what: text,
      left: x,
      right: x + measure(text, type),
      top: y - 0.75 * type.sizePx,
      bottom: y + 0.22 * type.sizePx,
    })),
    ...swatches.map(({ row, x, y, scale }) => ({
      what: `swatch of ${row.words}`,
      left: x - (row.widthPx * scale) / 2,
      right: x + (row.widthPx * scale) / 2,
      top: y - 7 * scale,
      bottom: y + 7 * scale,
    })),
  ];
}

type Edges = ReturnType<typeof boxesOf>[number];
const meet = (one: Edges, other: Edges): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const selections: readonly Selection[] = [
  { type: 'none' },
  ...atlas.data.marks.map(({ id }): Selection => ({ type: 'mark', id })),
  ...atlas.data.tour.map(({ id }): Selection => ({ type: 'tour', at: id })),
];

describe.each(STILL_SIZES)('a picture of the size "%s"', (size) => {
  const property = (check: (still: Still, frame: Frame) => void): void =>
    fc.assert(
      fc.property(
        fc.constantFrom(...selections),
        fc.subarray([...layerIds]),
        fc.constantFrom<Frame>(...Object.values(FRAMES)),
        fc.constantFrom<Language>('en', 'es'),
        (selection, layers, frame, language) =>
          check(stillOf({ ...startView(atlas, selection), layers }, frame, size, language), frame),
      ),
      { numRuns: 60 },
    );

  test('has everything that it says inside, nothing over anything else, and nothing over the map', () => {
    property((still) => {
      const { width, height, map } = still.layout;
      const boxes = boxesOf(still);
      const ground = { what: 'map', left: map.x, right: map.x + map.width, top: map.y, bottom: map.y + map.height };
      for (const [index, box] of boxes.entries()) {
        expect(box.left, box.what).toBeGreaterThanOrEqual(0);
        expect(box.right, box.what).toBeLessThanOrEqual(width);
        expect(box.top, box.what).toBeGreaterThanOrEqual(0);
        expect(box.bottom, box.what).toBeLessThanOrEqual(height);
        expect(meet(box, ground), `${box.what} and the map`).toBe(false);
        for (const other of boxes.slice(index + 1)) expect(meet(box, other), `${box.what} / ${other.what}`).toBe(false);
      }
    });
  });

  test('says all of it: title, limits, legend, sources, licence, ground and address', () => {
    property((still) => {
      const written = still.layout.lines
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', '');
      const { title, below, limits, legend, origin, quotation } = still.words;
      const rows = legend.flat().map(({ words }) => words);
      for (const text of [title, below ?? '', ...limits, ...rows, ...origin])
        expect(written).toContain(text.replaceAll(' ', ''));
      expect(still.layout.swatches).toHaveLength(rows.length);
      if (size === 'view' && quotation !== undefined)
        expect(written).toContain((quotation.text + quotation.source).replaceAll(' ', ''));
    });
  });

  test('has the size that it should have, and a map that is worth looking at', () => {
    property(({ layout: { width, height, map } }) => {
      if (size !== 'view') expect({ width, height }).toEqual(FIXED_SIZES[size]);
      expect(map.width * map.height).toBeGreaterThan(size === 'view' ? 100_000 : 0.4 * width * height);
    });
  });
});

test('a quotation that is shown is word for word what an article says', () => {
  for (const { id } of atlas.data.marks) {
    const view = startView(atlas, { type: 'mark', id });
    const { quotation } = stillOf(view, FRAMES['a tablet'], 'wide', 'en').words;
    const bare = quotation?.text.replace(/^“(.*)”$/s, '$1') ?? '';
    expect(
      atlas.data.passages.some(({ exact }) => exact === bare || exact === quotation?.text),
      id,
    ).toBe(true);
  }
});
