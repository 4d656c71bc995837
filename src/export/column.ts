export type Value = string | number | null;

/** A column of a table: its name, what it holds, and how it is found. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly description: string;
  readonly constraints?: Constraints;
  readonly of: (row: Row) => Value;
}

/** What every value of a column keeps, in the words of Frictionless Table Schema (version 1). */
export interface Constraints {
  readonly required?: true;
  readonly unique?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  /** A regular expression that holds for the whole of the value. */
  readonly pattern?: string;
}

const DAY = '\\d{4}(-\\d{2}(-\\d{2})?)?[~?%]?';

/** What values of many columns look like. */
export const SHAPES = {
  id: { pattern: '[a-z0-9]+(-[a-z0-9]+)*' },
  address: { pattern: 'https?://[^\\s]+' },
  sha256: { pattern: '[0-9a-f]{64}' },
  edtf: { pattern: `${DAY}(/(${DAY}|\\.\\.)?)?|\\.\\./${DAY}` },
  language: { pattern: '[a-z]{2,3}(-[A-Za-z0-9]+)*' },
  text: { required: true },
} as const satisfies Readonly<Record<string, Constraints>>;

/** A column of texts. */
export const text = <Row>(
  name: string,
  description: string,
  of: (row: Row) => Value,
  constraints?: Constraints,
): Column<Row> => ({ name, type: 'string', description, ...(constraints === undefined ? {} : { constraints }), of });

/** What always stands in its column. */
export const always = (constraints: Constraints): Constraints => ({ required: true, ...constraints });
/** A word of a closed list. */
export const oneOf = (words: readonly string[]): Constraints => ({ enum: words });
