import type { CheckResult } from './check-geodata.ts';
import { formatViolations } from './violation.ts';

/** What the check prints: all violations, then what there is and how far the words were compared. */
export function summariseCheck({ violations, compared, counts }: CheckResult): string {
  const { marks, events, figures, claims, disagreements, passages, unmapped, articles } = counts;
  const records = `${marks} marks, ${events} events, ${figures} figures, ${claims} claims, ${disagreements} disagreements, ${passages} passages, ${unmapped} unmapped`;
  const words =
    compared === null
      ? 'words not compared: the texts are not at hand (name their folder: npm run check:data -- PATH)'
      : `${compared} quotations compared with the texts of ${articles} articles, byte for byte`;
  const summary = `geodata: ${records}; ${words}.`;
  if (violations.length === 0) return summary;
  return `${formatViolations(violations)}\n\n${violations.length} violations.\n${summary}`;
}
