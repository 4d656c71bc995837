import { describe, expect, test } from 'vitest';
import { legendItems } from '../../src/pages/legend-items.ts';
import { looksOf, stillLegend } from '../../src/still/still-legend.tsx';
import { drawAtlas } from '../../src/symbology/features.ts';
import type { DrawnFeature } from '../../src/symbology/parts.ts';
import { en } from '../../src/text/en.ts';
import { atlas, pageAtlas } from '../fixtures/real-atlas.ts';

const drawn = drawAtlas(atlas, 'en', en);

/** What is drawn of a feature, in the words of the legend. */
function looksOfFeature({ properties: { part, look, fade = 1, symbol, layer } }: DrawnFeature): string[] {
  switch (part) {
    case 'line':
      return [`line/${look}`, ...(fade < 1 ? ['line/fading'] : [])];
    case 'point':
      return [`point/${symbol?.split('-')[1]}`];
    case 'sea':
    case 'soft':
      return ['area/soft'];
    case 'area':
      return layer === 'source-countries' ? ['area/hatch'] : [];
    case 'border':
      return ['border/border'];
    default:
      return [];
  }
}

const said = (ids: readonly string[], hasLane = false): string[] =>
  stillLegend({
    items: legendItems,
    marks: ids.flatMap((id) => pageAtlas.marks.get(id) ?? []),
    hasLane,
    language: 'en',
    words: en,
  }).flatMap((rows) => rows.map(({ words }) => words));

describe('the legend of a picture', () => {
  test.each(atlas.data.marks.map(({ id }) => id))('says of %s what is drawn of it', (id) => {
    const features = drawn.byMark.get(id) ?? [];
    const mark = pageAtlas.marks.get(id);
    expect(mark === undefined ? [] : [...looksOf(mark)].sort()).toEqual(
      [...new Set(features.flatMap(looksOfFeature))].sort(),
    );
  });

  test('of all marks and the lane has every entry of the page', () => {
    const words = said([...pageAtlas.marks.keys()], true);
    for (const item of legendItems) expect(words).toContain(en.legend[item.words]);
    expect(new Set(words).size).toBe(words.length);
  });

  test('has no entry for what is not in the picture', () => {
    expect(said([])).toEqual([]);
    expect(said([], true)).toEqual([en.legend.lineComputed]);
    expect(said(['manta-city'])).toEqual([en.kind.city, en.legend.solid]);
    const route = said(['cocaine-guayaquil-spain']);
    expect(route).toContain(en.legend.width('13'));
    expect(route).not.toContain(en.legend.lineFading);
    expect(said(['cocaine-from-manta'])).toContain(en.legend.lineFading);
  });
});
