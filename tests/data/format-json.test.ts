import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatJson } from '../../src/data/format-json.ts';

test('records stand in blocks, positions and rings on one line', () => {
  expect(
    formatJson({
      id: 'a',
      ring: [
        [
          [0, 1],
          [2, 3],
        ],
      ],
      none: [],
      names: ['x'],
    }),
  ).toBe('{\n  "id": "a",\n  "ring": [\n    [[0, 1], [2, 3]]\n  ],\n  "none": [],\n  "names": [\n    "x"\n  ]\n}\n');
});

test('law: nothing is lost, and formatting again gives the same bytes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = formatJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(formatJson(JSON.parse(text))).toBe(text);
    }),
  );
});
