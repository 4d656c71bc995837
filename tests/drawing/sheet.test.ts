import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/drawing/label.ts';
import { STEPS, stepAt } from '../../src/drawing/label-steps.ts';
import { toPlane } from '../../src/drawing/plane.ts';
import { type Type, textWidth } from '../../src/drawing/text-size.ts';
import { withFontFiles } from '../../src/picture/font-files.ts';
import { homeCamera } from '../../src/plan/home.ts';
import { iconSizeAt } from '../../src/symbology/sizes.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { FAMILIES } from '../../src/theme/typography.ts';
import { cover, type Edges, edgesAt } from '../fixtures/label-boxes.ts';
import { pairs } from '../fixtures/positions.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';
import { FRAMES } from '../fixtures/real-map.ts';
import { site } from '../fixtures/real-site.ts';

/** Width of the shape of a symbol, in pixels at icon size 1. */
const SYMBOL_PX = 16;
/** How much wider than it is thought a label may be: the air that is left around it. */
const AIR_PX = 3;

/** The letters of a label without the air that its box leaves them. */
function ink({ left, right, ...rest }: Edges): Edges {
  return { ...rest, left: left + AIR_PX, right: right - AIR_PX };
}

describe.each(LANGUAGES)('the whole map in %s', (language) => {
  const { labels, drawn } = site.sheets[language];
  const placed = labels.map(({ label, placement }) => ({
    label,
    steps: placement.steps,
    box: label.boxes[placement.candidate] ?? label.boxes[0],
  }));

  /** Labels that show at a zoom, two and two, with their boxes there. */
  const pairsAt = (zoom: number) => {
    const shown = placed.filter(({ steps }) => steps.includes(stepAt(zoom)));
    const withEdges = shown.flatMap(({ label, box }) =>
      box === undefined ? [] : [{ label, edges: edgesAt(box, zoom) }],
    );
    expect(withEdges.length).toBeGreaterThan(8);
    return pairs(withEdges);
  };

  test.each([...STEPS])('has no two labels on each other at step %d, but for those that must stand', (zoom) => {
    const covered = pairsAt(zoom).filter(([one, later]) => !later.label.always && cover(one.edges, later.edges));
    expect(covered.map(([one, later]) => `${one.label.text} / ${later.label.text}`)).toEqual([]);
  });

  test.each(Object.entries(FRAMES))('has no two labels at all on each other at the first view in %s', (_, frame) => {
    const covered = pairsAt(homeCamera(frame).zoom).filter(([one, other]) => cover(ink(one.edges), ink(other.edges)));
    expect(covered.map(([one, other]) => `${one.label.text} / ${other.label.text}`)).toEqual([]);
  });

  test.each([...STEPS.entries()])(
    'has no label on a symbol at step %d, zoom %d, but for those that must stand',
    (step, zoom) => {
      const side = SYMBOL_PX * Math.min(0.75, iconSizeAt(zoom));
      const symbols = [...drawn.seats].map(([id, { offset }]) => {
        const place = toPlane(atlas.marks.get(id)?.anchor ?? []);
        return { id, edges: edgesAt({ place, iconOffset: offset, offset: [0, 0], width: side, height: side }, zoom) };
      });
      const shown = placed.filter(({ label, steps }) => !label.always && steps.includes(step));
      const covered = shown.flatMap(({ label, box }) =>
        symbols.flatMap(({ id, edges }) =>
          box !== undefined && cover(edges, edgesAt(box, zoom)) ? [`${label.text} on ${id}`] : [],
        ),
      );
      expect(symbols.length).toBeGreaterThan(10);
      expect(covered).toEqual([]);
    },
  );

  test('keeps the words of every mark, also of those that stand nowhere until they are chosen', () => {
    const named = new Set(labels.flatMap(({ label }) => label.mark ?? []));
    for (const { id, kind } of atlas.data.marks) if (kind !== 'border') expect(named).toContain(id);
    for (const { label } of labels) if (label.mark !== undefined) expect(layerIds).toContain(label.layer);
  });

  test('names the countries once at every step and the towns from the near view on', () => {
    const areas = atlas.data.marks.filter(({ kind }) => kind === 'country' || kind === 'region');
    for (const { id } of areas) {
      const steps = placed.flatMap((one) => (one.label.mark === id ? one.steps : []));
      expect(
        steps.sort((one, other) => one - other),
        id,
      ).toEqual([...STEPS.keys()]);
    }
    for (const { label, steps } of placed) {
      const { kind } = atlas.marks.get(label.mark ?? '') ?? {};
      if (kind === 'city')
        expect(steps, label.text).toEqual([...STEPS.keys()].filter((step) => (STEPS[step] ?? 0) >= 4));
    }
  });

  test('names a symbol that has its spot for itself, once one is near enough for names', () => {
    const alone = placed.filter(({ label }) => {
      const seat = drawn.seats.get(label.mark ?? '');
      return (
        seat?.offset.every((shift) => shift === 0) && label.text === atlas.marks.get(label.mark ?? '')?.name[language]
      );
    });
    expect(alone.length).toBeGreaterThan(2);
    for (const { label, steps } of alone) expect(steps, label.text).toContain(STEPS.length - 1);
  });

  test('names every symbol outside of a tray at the nearest step, but for one where many share a spot', () => {
    const nameless = placed.filter(({ label, steps }) => {
      const seat = drawn.seats.get(label.mark ?? '');
      return seat !== undefined && !seat.quiet && !steps.includes(STEPS.length - 1);
    });
    expect(nameless.length).toBeLessThanOrEqual(1);
  });

  test('is set in lines that are about as wide as they are thought to be', async () => {
    const lines = placed.flatMap(({ label }) => linesOf(label).map((line) => ({ line, type: label.type })));
    expect(lines.length).toBeGreaterThan(100);
    await withFontFiles(async (fontFiles) => {
      const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Transit Serif' };
      for (const { line, type } of lines) {
        const thought = textWidth(line, type);
        const real = new Resvg(svgOf(line, type), { font }).getBBox()?.width;
        expect(real, line).toBeLessThanOrEqual(thought + AIR_PX);
        expect(thought, line).toBeLessThan(1.4 * (real ?? 0) + AIR_PX);
      }
    });
  });
});

/** A line of text as the drawing sets it. */
function svgOf(
  line: string,
  { family, weight = 400, italic = false, sizePx, spacing = 0, upper = false }: Type,
): string {
  const face = `font-family="${FAMILIES[family]}" font-weight="${weight}" font-style="${italic ? 'italic' : 'normal'}"`;
  const text = `<text x="20" y="30" ${face} font-size="${sizePx}" letter-spacing="${spacing * sizePx}">`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="60">${text}${upper ? line.toUpperCase() : line}</text></svg>`;
}
