import { describe, expect, test } from 'vitest';
import { layerRules } from '../../src/build/layer-rules.ts';
import { createAtlas } from '../../src/model/atlas.ts';
import { LANE_LAYER } from '../../src/model/layer-order.ts';
import { valuesOf } from '../fixtures/markup.ts';
import { atlas, layerIds } from '../fixtures/real-atlas.ts';
import { FILES, site } from '../fixtures/real-site.ts';
import { panelOf } from '../fixtures/rendered-panel.tsx';

/** Each rule by its selector, from inside the media query. */
function rulesIn(sheet: string): readonly { readonly input: string; readonly group: string }[] {
  const [, inside = ''] = /^@media \(scripting: none\)\{(.*)\}$/s.exec(sheet) ?? [];
  // The last is that of the lane, which is off at first.
  return inside
    .split('\n')
    .slice(0, -1)
    .map((rule) => {
      const pattern =
        /^\.stage:has\(input\[data-layer="([\w-]+)"\]:not\(:checked\)\) \.drawing \[data-drawn-layer="([\w-]+)"\]\{display:none\}$/;
      const [, input = '', group = ''] = pattern.exec(rule) ?? [];
      return { input, group };
    });
}

describe('the rules that stand in for the script', () => {
  const rules = rulesIn(layerRules(atlas));

  test('hide each layer of the drawing by its own switch, and nothing else', () => {
    expect(rules.map(({ input }) => input)).toEqual(layerIds);
    for (const { input, group } of rules) expect(group).toBe(input);
  });

  test('ask for switches that the panel has, and for groups that the drawing has', () => {
    const [start] = site.refs;
    if (start === undefined) throw new Error('the site has no page');
    const groups = valuesOf(site.page(start, FILES).markup.drawing ?? '', 'data-drawn-layer');
    expect(valuesOf(panelOf('en'), 'data-layer')).toEqual(expect.arrayContaining(rules.map(({ input }) => input)));
    for (const { group } of rules) expect(groups).toContain(group);
  });

  test('show the lane when its switch is on, and keep out of the way where there are scripts', () => {
    const lane = `.stage:has(input[data-layer="${LANE_LAYER}"]:checked) .drawing [data-drawn-layer="${LANE_LAYER}"]{display:inline}`;
    expect(layerRules(createAtlas({ ...atlas.data, layers: [] }))).toBe(`@media (scripting: none){${lane}}`);
  });
});
