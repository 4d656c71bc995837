import Papa from 'papaparse';
import type { Column } from './column.ts';
import { recordOf } from './columns.ts';

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * Rows as CSV (RFC 4180): a head line, comma, CRLF, UTF-8. A text that a spreadsheet would take for a formula begins with
 * an apostrophe; numbers are left alone.
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const fields = columns.map(({ name }) => name);
  const data = rows.map((row) => Object.values(recordOf(columns, row)));
  return `${Papa.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
