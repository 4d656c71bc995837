import { expect, test } from 'vitest';
import { laneLength } from '../../src/geo/lane.ts';
import { createAtlas } from '../../src/model/atlas.ts';
import { LANE_LAYER } from '../../src/model/layer-order.ts';
import { laneOverlay } from '../../src/pages/lane-overlay.ts';
import { widthItem } from '../../src/pages/legend-items.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { formatNumber } from '../../src/text/number.ts';
import { atlas, isRoute, lane, layerIds } from '../fixtures/real-atlas.ts';

test.each(LANGUAGES)('the lane says in %s that it is computed, and how long it is in both units', (language) => {
  const words = dictionaryOf(language);
  const [line] = lane.features;
  if (line === undefined) throw new Error('the lane file holds no line');
  const { id, name, summary } = laneOverlay(line.properties, language, words);
  expect(id).toBe(LANE_LAYER);
  expect(layerIds).not.toContain(id);
  expect(name).toBe(words.lane.name);
  for (const length of Object.values(laneLength(line.geometry)))
    expect(summary).toContain(formatNumber(language, length));
});

test.each(LANGUAGES)('the legend takes the heaviest load that a passage states in %s as its example', (language) => {
  const loads = atlas.data.marks
    .filter(isRoute)
    .flatMap(({ quantity }) => (quantity?.unit === 't' ? [quantity.value] : []));
  expect(widthItem(atlas, language)?.tons).toBe(formatNumber(language, Math.max(...loads)));
  expect(widthItem(createAtlas({ ...atlas.data, marks: [] }), language)).toBeNull();
});
