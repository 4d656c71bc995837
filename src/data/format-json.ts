/** Arrays of numbers nested no deeper than this stand on one line: a position, a ring. */
const INLINE_DEPTH = 2;

/**
 * Writes JSON for people and for version control: two spaces, a position or a ring on one line, a newline at the end.
 * Parsing and formatting again gives the same bytes.
 *
 * @param value anything that JSON can hold
 */
export function formatJson(value: unknown): string {
  return `${block(value, '')}\n`;
}

function block(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null || isInline(value)) return inline(value);
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item: unknown) => `${deeper}${block(item, deeper)}`)
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => `${deeper}${JSON.stringify(key)}: ${block(member, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function isInline(value: object): boolean {
  return numericDepth(value) <= INLINE_DEPTH;
}

/** 0 for a number, 1 for a list of numbers, and so on; infinite when anything else is inside. */
function numericDepth(value: unknown): number {
  if (typeof value === 'number') return 0;
  if (!Array.isArray(value) || value.length === 0) return Number.POSITIVE_INFINITY;
  return value.reduce((depth: number, item: unknown) => Math.max(depth, 1 + numericDepth(item)), 0);
}

function inline(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return `[${value.map(inline).join(', ')}]`;
}
