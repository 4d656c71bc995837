import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { MarkSwatch } from '../../src/panel/swatch.tsx';
import { BORDER_STROKES, DASHES, tintOf } from '../../src/symbology/looks.ts';
import { LINE_LOOKS } from '../../src/symbology/mark-look.ts';
import { neighbours, pairs } from '../fixtures/positions.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';

test('no two looks of a line have the same dashes, so that they are told apart without colour', () => {
  for (const [one, other] of pairs([...LINE_LOOKS])) expect(DASHES[one], `${one} ${other}`).not.toEqual(DASHES[other]);
});

test('source countries are hatched and nothing else is, on the map as in the lists', () => {
  expect(layerIds.filter((layer) => tintOf(layer).hatch)).toEqual(['source-countries']);
  const areas = atlas.data.marks.filter(({ kind }) => kind === 'country' || kind === 'region');
  const plain = areas.find(({ layer }) => !tintOf(layer).hatch);
  const hatched = areas.filter(({ layer }) => tintOf(layer).hatch);
  expect(hatched.length).toBeGreaterThan(1);
  if (plain === undefined) throw new Error('every country of the evidence is a source country');
  const paths = (mark: (typeof areas)[number]) => render(<MarkSwatch mark={mark} />).split('<path').length;
  for (const mark of hatched) expect(paths(mark), mark.id).toBeGreaterThan(paths(plain));
});

test('a country is seen: it has an edge, and never more tint than edge', () => {
  for (const { id, layer } of atlas.data.marks.filter(({ kind }) => kind === 'country' || kind === 'region')) {
    const { opacity, edge } = tintOf(layer);
    expect(edge, id).toBeGreaterThan(opacity);
    expect(edge, id).toBeLessThanOrEqual(1);
  }
});

test('the strokes of a border lie on each other, wide and faint below narrow and strong', () => {
  for (const [below, above] of neighbours([...BORDER_STROKES])) {
    expect(below.widthPx).toBeGreaterThan(above.widthPx);
    expect(below.opacity).toBeLessThan(above.opacity);
  }
});
