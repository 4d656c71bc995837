import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/drawing/label.ts';
import { STEPS } from '../../src/drawing/label-steps.ts';
import { markLabels } from '../../src/drawing/mark-labels.ts';
import { fromPlane, toPlane } from '../../src/drawing/plane.ts';
import { distanceToSegment } from '../../src/geo/simplify.ts';
import type { Part } from '../../src/symbology/parts.ts';
import { iconSizeAt, NEAR_FROM_ZOOM } from '../../src/symbology/sizes.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { edgesAt } from '../fixtures/label-boxes.ts';
import { neighbours } from '../fixtures/positions.ts';
import { atlas } from '../fixtures/real-atlas.ts';
import { drawnIn } from '../fixtures/real-map.ts';

/** Half of a symbol's width, in pixels at icon size 1. */
const SYMBOL_HALF_PX = 8;

describe.each(LANGUAGES)('the labels of the marks in %s', (language) => {
  const drawn = drawnIn(language);
  const labels = markLabels(drawn);
  const labelsOf = (id: string) => labels.filter(({ mark }) => mark === id);
  const idsWith = (part: Part) =>
    [...drawn.byMark].flatMap(([id, features]) =>
      features.some(({ properties }) => properties.part === part) ? [id] : [],
    );

  test.each<Part>(['point', 'area-name', 'soft-name'])('hold the name of every mark with a part "%s"', (part) => {
    expect(idsWith(part).length).toBeGreaterThan(0);
    for (const id of idsWith(part))
      expect(labelsOf(id).map(({ text }) => text)).toContain(atlas.marks.get(id)?.name[language]);
  });

  test('hold words for every route: what moves along it, or which end is not stated', () => {
    expect(drawn.curves.size).toBeGreaterThan(0);
    for (const [id] of drawn.curves) expect(labelsOf(id), id).toHaveLength(1);
  });

  test('belong each to a mark and its layer, say something, and have a place to stand', () => {
    for (const { mark = '', layer, text, boxes, from, to } of labels) {
      expect(layer, text).toBe(atlas.marks.get(mark)?.layer);
      expect(text.trim(), mark).not.toBe('');
      expect(boxes.length, mark).toBeGreaterThan(0);
      expect(from, mark).toBeLessThanOrEqual(to);
    }
  });

  test('come in the order of their weight: countries, towns, then the rest', () => {
    const kinds = labels.flatMap(({ mark = '' }) => atlas.marks.get(mark)?.kind ?? []);
    const countries = kinds.filter((kind) => kind === 'country' || kind === 'region').length;
    expect(kinds.slice(0, countries).every((kind) => kind === 'country' || kind === 'region')).toBe(true);
    const towns = kinds.filter((kind) => kind === 'city').length;
    expect(kinds.slice(countries, countries + towns).every((kind) => kind === 'city')).toBe(true);
    expect(Math.min(countries, towns)).toBeGreaterThan(0);
  });

  test('stand beside their symbol and not on it, at every step at which they are wanted', () => {
    for (const { mark = '', text, boxes, from, position } of labels) {
      const seat = drawn.seats.get(mark);
      if (seat === undefined) continue;
      for (const zoom of STEPS.filter((step) => step >= from)) {
        const size = iconSizeAt(zoom);
        const icon = { ...boxes[0], place: toPlane(position), iconOffset: seat.offset, offset: [0, 0] as const };
        const side = 2 * SYMBOL_HALF_PX * size;
        const symbol = edgesAt({ ...icon, width: side, height: side }, zoom);
        for (const box of boxes) {
          const name = edgesAt(box, zoom);
          const gap = Math.max(
            name.left - symbol.right,
            symbol.left - name.right,
            name.top - symbol.bottom,
            symbol.top - name.bottom,
          );
          expect(gap, `${text} at ${zoom}`).toBeGreaterThan(0);
        }
      }
    }
  });

  test('stand along their route, on the line but for a line of text, and read the right way up', () => {
    const PX = 8;
    const along = labels.filter(
      ({ mark = '' }) => drawn.curves.get(mark)?.open === undefined && drawn.curves.has(mark),
    );
    expect(along.length).toBeGreaterThan(0);
    for (const { mark = '', boxes } of along) {
      const line = drawn.curves.get(mark)?.line.map(toPlane) ?? [];
      for (const { place, offset, turn } of boxes) {
        expect(Math.abs(turn), mark).toBeLessThanOrEqual(90);
        const [x, y] = [place[0] + offset[0] * PX, place[1] + offset[1] * PX];
        const away = Math.min(...neighbours(line).map(([start, end]) => distanceToSegment([x, y], start, end)));
        expect(away / PX, mark).toBeLessThan(14);
        expect(away / PX, mark).toBeGreaterThan(4);
      }
    }
  });

  test('keep to their lines: none is wider than its box', () => {
    for (const label of labels) {
      expect(linesOf(label).join(' ')).toBe(label.text);
      for (const { width, height, turn } of label.boxes)
        if (turn === 0) expect(width * height).toBeGreaterThan(label.text.length * label.type.sizePx);
    }
  });
});

test('a label stands at the place that it names', () => {
  for (const { mark = '', boxes, from } of markLabels(drawnIn('en'))) {
    const found = atlas.marks.get(mark);
    if (found === undefined || found.kind === 'route') continue;
    // In the near view a country's name stands where its land has room.
    if ((found.kind === 'country' || found.kind === 'region') && from >= NEAR_FROM_ZOOM) continue;
    const [lon = 0, lat = 0] = fromPlane(boxes[0]?.place ?? [0, 0]);
    expect(lon).toBeCloseTo(found.anchor[0] ?? Number.NaN, 6);
    expect(lat).toBeCloseTo(found.anchor[1] ?? Number.NaN, 6);
  }
});
