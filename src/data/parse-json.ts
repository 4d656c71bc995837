import type { RawFile } from './read-geodata.ts';
import { type Violation, WHOLE } from './violation.ts';

/** The value of a JSON file, or the one violation that says where it breaks. */
export type ParsedJson = { readonly value: unknown } | { readonly violation: Violation };

/**
 * Parses a JSON file.
 *
 * @returns its value, or a violation with the line and column of the fault
 */
export function parseJson({ path, text }: RawFile): ParsedJson {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const problem = `not JSON${place(text, error.message)}: ${error.message}`;
    return { violation: { file: path, id: WHOLE, field: WHOLE, problem, remedy: 'mend the syntax at that place' } };
  }
}

function place(text: string, message: string): string {
  const offset = faultOffset(text, message);
  if (offset === null) return '';
  const before = text.slice(0, offset).split('\n');
  return ` at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/**
 * The engine names either the position or a window that reaches ten characters to both sides of the fault
 * (V8, `JsonParser::ReportUnexpectedToken`); at the very start of a file the window begins with the file.
 */
function faultOffset(text: string, message: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const window = /\.\.\."(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message)?.[1];
  const start = window === undefined ? -1 : text.indexOf(window);
  return start === -1 ? null : start + 10;
}
