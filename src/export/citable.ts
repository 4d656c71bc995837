import type { Atlas } from '../model/atlas.ts';
import type { DatedArticle } from '../model/atlas-data.ts';
import type { Passage } from '../model/records.ts';
import { versionName } from '../model/version.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { type CslItem, cslDate } from './csl.ts';
import { RELEASE_NAME } from './release.ts';

/** What can be cited. */
export type Cited =
  | { readonly type: 'dataset' }
  | { readonly type: 'mark' | 'passage' | 'article' | 'disagreement'; readonly id: string };

export interface Citing {
  readonly atlas: Atlas;
  readonly language: Language;
  readonly words: Dictionary;
  /** Absolute address at which the thing is found on this site; `undefined` where that of the site is not known. */
  readonly addressOf: (cited: Cited) => string | undefined;
}

/**
 * The citation of a thing. A mark, a point of difference and the whole are this project's; a passage and an article are
 * cited as their publishers', with the way through which they were found in the note.
 *
 * @throws Error when the evidence has no such thing
 */
export function citationOf(cited: Cited, citing: Citing): CslItem {
  const { atlas, language } = citing;
  switch (cited.type) {
    case 'dataset':
      return ours(cited, citing, 'dataset', citing.words.title);
    case 'mark':
      return ours(cited, citing, 'map', found(atlas.marks.get(cited.id), cited).name[language]);
    case 'disagreement':
      return ours(cited, citing, 'webpage', found(atlas.disagreements.get(cited.id), cited).question[language]);
    case 'article':
      return theirs(cited, citing, found(atlas.articles.get(cited.id), cited));
    case 'passage': {
      const passage = found(atlas.passages.get(cited.id), cited);
      return theirs(cited, citing, found(atlas.articles.get(passage.article), cited), passage);
    }
  }
}

function ours(cited: Cited, citing: Citing, type: CslItem['type'], title: string): CslItem {
  const { atlas, language, words, addressOf } = citing;
  const address = addressOf(cited);
  return {
    id: idOf(cited),
    type,
    title,
    author: [{ literal: words.title }],
    ...(cited.type === 'dataset' ? {} : { 'container-title': words.title }),
    issued: cslDate(atlas.data.version.date, false),
    ...(address === undefined ? {} : { URL: address }),
    version: versionName(atlas),
    language,
  };
}

function theirs(cited: Cited, citing: Citing, article: DatedArticle, passage?: Passage): CslItem {
  const { atlas, words, addressOf } = citing;
  const address = addressOf(cited);
  const seen = words.cite.through(words.title, versionName(atlas));
  const through = address === undefined ? seen : `${seen}, ${address}`;
  return {
    id: idOf(cited),
    type: 'article-newspaper',
    title: article.headline,
    ...(article.author === null ? {} : { author: [{ literal: article.author }] }),
    'container-title': article.outlet,
    issued: cslDate(article.published.edtf, article.published.basis !== 'stated'),
    URL: article.url,
    language: article.language,
    note: passage === undefined ? through : `“${passage.exact}” ${through}`,
  };
}

function idOf(cited: Cited): string {
  return cited.type === 'dataset' ? RELEASE_NAME : `${RELEASE_NAME}-${cited.type}-${cited.id}`;
}

function found<Thing>(thing: Thing | undefined, cited: Cited): Thing {
  if (thing === undefined) throw new Error(`there is nothing to cite: ${JSON.stringify(cited)}`);
  return thing;
}
