import { evidenceOf } from '../model/evidence.ts';
import type { MarkRow } from './columns.ts';

/** Every passage of a mark as a line of plain text with its source. */
export function plainQuotations({ atlas, mark }: MarkRow): readonly string[] {
  return evidenceOf(atlas, mark.id).all.flatMap(({ article, passages }) =>
    passages.map(({ passage }) => `“${passage.exact}” — ${article.outlet}, “${article.headline}”, ${article.url}`),
  );
}
