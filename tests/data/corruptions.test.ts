import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../src/data/check-geodata.ts';
import {
  CITATION_CORRUPTIONS,
  DISAGREEMENT_CORRUPTIONS,
  FIGURE_CORRUPTIONS,
  QUOTATION_CORRUPTIONS,
} from './fixtures/corrupt-evidence.ts';
import { DATE_CORRUPTIONS, SHAPE_CORRUPTIONS, TEXT_CORRUPTIONS } from './fixtures/corrupt-fields.ts';
import { GEOMETRY_CORRUPTIONS } from './fixtures/corrupt-geometry.ts';
import { PRECISION_CORRUPTIONS } from './fixtures/corrupt-precision.ts';
import { TOUR_CORRUPTIONS } from './fixtures/corrupt-tour.ts';
import { TURN_CORRUPTIONS } from './fixtures/corrupt-turns.ts';
import { asFiles, smallGeodata } from './fixtures/small-geodata.ts';
import { TEXTS } from './fixtures/texts.ts';

const TABLE = {
  geometry: GEOMETRY_CORRUPTIONS,
  precision: PRECISION_CORRUPTIONS,
  quotations: QUOTATION_CORRUPTIONS,
  citations: CITATION_CORRUPTIONS,
  disagreements: DISAGREEMENT_CORRUPTIONS,
  figures: FIGURE_CORRUPTIONS,
  dates: DATE_CORRUPTIONS,
  turns: TURN_CORRUPTIONS,
  tour: TOUR_CORRUPTIONS,
  texts: TEXT_CORRUPTIONS,
  shapes: SHAPE_CORRUPTIONS,
};

for (const [family, corruptions] of Object.entries(TABLE)) {
  describe(`corrupted ${family}`, () => {
    test.each(corruptions)('$name', ({ spoil, expected }) => {
      const values = smallGeodata();
      spoil(values);
      const { violations } = checkFiles(asFiles(values), TEXTS);
      const found = violations.map(({ file, id, field }) => `${file} · ${id} · ${field}`);
      expect(found.sort()).toEqual([...expected].sort());
    });
  });
}

test('all corruptions together are reported together', () => {
  const values = smallGeodata();
  const alone = [...DATE_CORRUPTIONS.slice(0, 1), ...TEXT_CORRUPTIONS.slice(0, 3), ...CITATION_CORRUPTIONS.slice(0, 3)];
  for (const { spoil } of alone) spoil(values);
  const { violations } = checkFiles(asFiles(values), TEXTS);
  const found = new Set(violations.map(({ file, id, field }) => `${file} · ${id} · ${field}`));
  for (const { expected } of alone) for (const one of expected) expect(found).toContain(one);
  expect(new Set(violations.map(({ file }) => file)).size).toBeGreaterThanOrEqual(4);
});

test('a syntax error names file, line and column', () => {
  const files = asFiles(smallGeodata()).map((file) =>
    file.path === 'claims.json'
      ? { ...file, text: '[\n  {\n    "id": "minister-on-the-vote",\n    "value": NaN\n  }\n]\n' }
      : file,
  );
  const { violations } = checkFiles(files, TEXTS);
  const [broken] = violations.filter(({ file }) => file === 'claims.json');
  expect(broken).toMatchObject({ file: 'claims.json', id: '-', field: '-' });
  expect(broken?.problem).toContain('line 4, column 14');
});
