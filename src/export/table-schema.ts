import type { Column } from './column.ts';

/** How lines are told apart, and whose lines they name; the resource is empty where that is the table itself. */
export interface Keys {
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

interface ForeignKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

/** The columns of a table and its keys, for programs that check it. */
export interface TableSchema extends Keys {
  readonly fields: readonly Omit<Column<never>, 'of'>[];
  readonly missingValues: readonly string[];
}

/** The schema of a table that is written as CSV, where what is absent is empty. */
export function schemaOf<Row>(columns: readonly Column<Row>[], keys: Keys): TableSchema {
  return { fields: columns.map(({ of: _, ...field }) => field), missingValues: [''], ...keys };
}
