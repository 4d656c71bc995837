/** One thing that is wrong in `geodata/`, and what to do about it. */
export interface Violation {
  /** Path inside `geodata/`, e.g. `layers/manta.geojson`. */
  readonly file: string;
  /** Id of the record; `[3]` (its place in the file) when it has none; `-` when the whole file is meant. */
  readonly id: string;
  /** Dotted path inside the record, e.g. `properties.citations.0.passage`; `-` when the whole record is meant. */
  readonly field: string;
  readonly problem: string;
  readonly remedy: string;
}

/** Stands for "no single record" or "no single field". */
export const WHOLE = '-';

/** One line: file · id · field: what is wrong -> what to do. */
export function formatViolation({ file, id, field, problem, remedy }: Violation): string {
  return `${file} · ${id} · ${field}: ${problem} -> ${remedy}`;
}

/** All violations, one line each, a blank line between files; files and records in the order in which they were met. */
export function formatViolations(violations: readonly Violation[]): string {
  const files = [...new Set(violations.map((violation) => violation.file))];
  const block = (file: string): string =>
    violations
      .filter((violation) => violation.file === file)
      .map(formatViolation)
      .join('\n');
  return files.map(block).join('\n\n');
}
