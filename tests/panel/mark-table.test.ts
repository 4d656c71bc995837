import { describe, expect, test } from 'vitest';
import { hrefsFrom } from '../../src/pages/site.ts';
import type { Sort, SortColumn, ViewState } from '../../src/state/view.ts';
import { formatEdtf } from '../../src/text/date.ts';
import { dictionaryOf } from '../../src/text/dictionary.ts';
import { LANGUAGES, type Language, LOCALES } from '../../src/text/language.ts';
import { plural } from '../../src/text/plural.ts';
import { insides, tagsOf, textOf, valuesOf } from '../fixtures/markup.ts';
import { neighbours } from '../fixtures/positions.ts';
import { atlas, known, layerIds } from '../fixtures/real-atlas.ts';
import { panelOf } from '../fixtures/rendered-panel.tsx';

const COLUMNS: readonly SortColumn[] = ['mark', 'layer', 'status', 'when'];
const SORTS: readonly Sort[] = COLUMNS.flatMap((by) => [false, true].map((descending) => ({ by, descending })));

function tableOf(language: Language, change: Partial<ViewState> = {}): string {
  const [table = ''] = insides(panelOf(language, change), '<details class="mark-table"');
  return table;
}

/** The marks of a table in the order of its rows. */
function rowsOf(table: string) {
  return valuesOf(table, 'data-row').map((id) => {
    const mark = atlas.marks.get(id);
    if (mark === undefined) throw new Error(`a row of ${id}, which is no mark`);
    return mark;
  });
}

describe.each(LANGUAGES)('the table of marks in %s', (language) => {
  const words = dictionaryOf(language);
  const table = tableOf(language);

  test('has the marks of the layers that show, each once, and counts them', () => {
    for (const layers of [layerIds, known.layers, [], ...layerIds.map((layer) => [layer])]) {
      const html = tableOf(language, { layers });
      const wanted = atlas.data.marks.filter(({ layer }) => layers.includes(layer)).map(({ id }) => id);
      expect(valuesOf(html, 'data-row').sort()).toEqual(wanted.sort());
      expect(textOf(insides(html, '<caption')[0] ?? '')).toContain(
        plural(language, wanted.length, words.layers.marksOf),
      );
    }
  });

  test('says of each mark its name, which is its link, its layer, its status and its date', () => {
    const { mark: hrefOf } = hrefsFrom('./', language);
    const rows = insides(table, '<tr data-row');
    for (const [index, mark] of rowsOf(table).entries()) {
      const row = rows[index] ?? '';
      expect(textOf(insides(row, '<th')[0] ?? '')).toBe(mark.name[language]);
      expect(valuesOf(row, 'href')).toEqual([hrefOf(mark.id)]);
      expect(valuesOf(row, 'data-mark')).toEqual([mark.id]);
      const [layer, status, when = ''] = insides(row, '<td').map(textOf);
      expect([layer, status]).toEqual([atlas.layers.get(mark.layer)?.name[language], words.status[mark.status]]);
      if (mark.when !== undefined) expect(when).toBe(formatEdtf(mark.when, language, words.date));
      expect(when).not.toBe('');
    }
  });

  test.each(SORTS)('has by $by, descending $descending, the same rows, and says so in one heading', (sort) => {
    const html = tableOf(language, { sort });
    expect(valuesOf(html, 'data-row').sort()).toEqual(valuesOf(table, 'data-row').sort());
    const said = valuesOf(html, 'aria-sort');
    expect(said).toHaveLength(COLUMNS.length);
    for (const [index, column] of COLUMNS.entries())
      expect(said[index]).toBe(column !== sort.by ? 'none' : sort.descending ? 'descending' : 'ascending');
    expect(valuesOf(html, 'data-sort')).toEqual(COLUMNS);
  });

  test.each(SORTS.filter(({ by }) => by !== 'when'))(
    'is in the order of the words by $by, descending $descending, as the language has it',
    (sort) => {
      const { compare } = new Intl.Collator(LOCALES[language]);
      const column = { mark: 0, layer: 1, status: 2, when: 3 }[sort.by];
      const html = tableOf(language, { sort });
      const cells = insides(html, '<tr data-row').map(
        (row) => [...insides(row, '<th'), ...insides(row, '<td')].map(textOf)[column] ?? '',
      );
      expect(new Set(cells).size).toBeGreaterThan(2);
      for (const [one, next] of neighbours(cells))
        expect((sort.descending ? -1 : 1) * compare(one, next), `${one}, ${next}`).toBeLessThanOrEqual(0);
    },
  );

  test.each([false, true])(
    'is by date in the order of the first days, descending %s, undated ones last',
    (descending) => {
      const rows = rowsOf(tableOf(language, { sort: { by: 'when', descending } }));
      const dated = rows.filter(({ period }) => period !== null);
      expect(dated.length).toBeGreaterThan(3);
      expect(rows.length).toBeGreaterThan(dated.length);
      expect(rows.slice(0, dated.length)).toEqual(dated);
      for (const [one, next] of neighbours(dated.map(({ period }) => period?.from ?? period?.to ?? Number.NaN)))
        expect(descending ? next - one : one - next).toBeLessThanOrEqual(0);
    },
  );

  test('shows which mark is chosen, in its row and on its link', () => {
    const [id = ''] = atlas.marks.keys();
    const html = tableOf(language, { selection: { type: 'mark', id } });
    const current = tagsOf(html).filter(({ attributes }) => attributes.get('aria-current') === 'true');
    expect(current.map(({ attributes }) => attributes.get('data-mark'))).toEqual([id]);
    const chosen = tagsOf(html).filter(({ attributes }) => attributes.get('class') === 'chosen');
    expect(chosen.map(({ attributes }) => attributes.get('data-row'))).toEqual([id]);
    expect(table).not.toContain('aria-current');
  });
});
