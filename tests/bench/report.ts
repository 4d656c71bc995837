/** Writes the figures as Markdown that can stand in a README. */
import type { Agreement } from './agreement.ts';
import type { Condition } from './browser.ts';
import type { Machine } from './machine.ts';
import { type Figure, ratio } from './statistics.ts';
import { mediansOf, ROWS, type Row, type Visit, verdict } from './targets.ts';

/** Everything that one run of the bench found out. */
export interface Result {
  readonly machine: Machine;
  readonly agreement: Agreement;
  readonly rounds: number;
  readonly visits: readonly Visit[];
}

/** The whole report: the machine, then a table for each condition. */
export function formatReport({ machine, agreement, rounds, visits }: Result, conditions: readonly Condition[]): string {
  const tables = conditions.map(
    (condition) => `### ${condition.title}\n\n${formatTable(tableOf(condition.id, visits))}`,
  );
  return [describeRun(machine, rounds), `${describeAgreement(agreement)} ${describeQuiet(visits)}`, ...tables].join(
    '\n\n',
  );
}

const HEADINGS = ['figure', 'site', 'bare MapLibre', 'bare Leaflet', 'site / MapLibre', 'site / Leaflet', 'target'];

function tableOf(condition: Condition['id'], visits: readonly Visit[]): string[][] {
  return [HEADINGS, ...ROWS.map((row) => cellsOf(row, condition, visits))];
}

function cellsOf(row: Row, condition: Condition['id'], visits: readonly Visit[]): string[] {
  const medians = mediansOf(visits, condition, row.name);
  const { site, maplibre, leaflet } = medians;
  const figures = [site, maplibre, leaflet].map((figure) => formatFigure(figure, row.unit));
  const ratios = [ratio(site, maplibre), ratio(site, leaflet)].map(formatRatio);
  return [row.title, ...figures, ...ratios, verdict(row, medians)];
}

/** A figure with its unit; `–` for none. */
export function formatFigure(figure: Figure, unit: Row['unit']): string {
  if (figure === undefined) return '–';
  if (unit === 'count') return String(Math.round(figure));
  if (unit === 'ms') return `${figure < 100 ? figure.toFixed(1) : Math.round(figure)} ms`;
  return unit === 'kB' ? `${Math.round(figure / 1000)} kB` : `${(figure / 1e6).toFixed(1)} MB`;
}

function formatRatio(times: Figure): string {
  return times === undefined ? '–' : times.toFixed(2);
}

/** A Markdown table with even columns: the first row is the head, the first and the last column hold words. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const isWords = (column: number): boolean => column === 0 || column === head.length - 1;
  const line = (row: readonly string[]): string => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? '';
      return isWords(column) ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${cells.join(' | ')} |`;
  };
  const rule = widths.map((width, column) => (isWords(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n');
}

function describeQuiet(visits: readonly Visit[]): string {
  const busy = visits.filter(({ quiet }) => !quiet).length;
  if (busy === 0) return 'The machine was idle before each visit.';
  return `Others used the machine before ${busy} of ${visits.length} visits, which makes the figures doubtful.`;
}

function describeRun(machine: Machine, rounds: number): string {
  const { cpu, cores, memoryGb, system, node, browser, graphics, isSoftwareGl } = machine;
  return [
    `Medians of ${rounds} ${rounds === 1 ? 'round' : 'interleaved rounds'}, window 1440 × 900, cold cache.`,
    `${cpu}, ${cores} cores, ${memoryGb} GB, ${system}; Node ${node}, ${browser};`,
    `${isSoftwareGl ? 'software' : 'hardware'} GL (${graphics}).`,
  ].join(' ');
}

function describeAgreement({ sameMarks, marks, differing }: Agreement): string {
  const said = sameMarks
    ? `Site and bare MapLibre render the same ${marks} marks`
    : 'THE TWO MAPS RENDER DIFFERENT MARKS';
  return `${said}; ${(differing * 100).toFixed(2)} % of the pixels of their canvases differ.`;
}
