import { decodeText, digestOfBytes } from './digest.ts';
import type { Dossier } from './dossier.ts';
import type { Texts } from './read-geodata.ts';

/** The text of an article as it is compared: NFC, with the digest of the file that it came from. */
export interface ArticleText {
  readonly text: string;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
}

/** The texts that are at hand, by the id of their article. */
export function articleTexts(dossier: Dossier, texts: Texts): ReadonlyMap<string, ArticleText> {
  return new Map(
    dossier.articles.flatMap(({ id, record }) => {
      const bytes = texts.get(record.file);
      return bytes === undefined ? [] : [[id, { text: decodeText(bytes), sha256: digestOfBytes(bytes) }] as const];
    }),
  );
}
