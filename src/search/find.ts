import MiniSearch from 'minisearch';
import { plainText } from '../text/compare.ts';
import { excerpt, type Piece, WORD } from './excerpt.ts';
import { type Findable, FOUND_SORTS, type FoundSort } from './findables.ts';
import { isStopWord } from './stop-words.ts';

/** Something found, with the words that were meant. */
export interface Hit {
  readonly findable: Findable;
  readonly title: readonly Piece[];
  /** The sentence, or as much of it as has room around the first match; empty where there is none. */
  readonly text: readonly Piece[];
}

/** What was found of one sort. */
export interface FoundGroup {
  readonly sort: FoundSort;
  /** How many there are; `hits` are the best of them. */
  readonly count: number;
  readonly hits: readonly Hit[];
}

/** Finds findables by the beginnings of words; long words may have a typing error. */
export interface Finder {
  /** `undefined` where the query has no word that can find anything: none, one letter, or only words that stand everywhere. */
  find(query: string): readonly FoundGroup[] | undefined;
}

/** More of one sort than this are counted and not listed. */
export const MOST_HITS = 5;

/** A single letter begins too many words to mean any of them; in a large evidence two letters do as well. */
const fewestLetters = (findables: number): number => (findables > 5000 ? 3 : 2);

/** From this many letters on a word may have an error, and from the second number on two. */
const LETTERS_FOR_ERRORS = [4, 8] as const;

/** Indexes findables once. */
export function createFinder(findables: readonly Findable[]): Finder {
  const byKey = new Map(findables.map((findable) => [findable.key, findable]));
  // A word of a query as it is looked for; `null` where it is left out.
  const asked = (word: string): string | null => {
    const plain = indexed(word);
    return plain === null || plain.length < fewestLetters(findables.length) ? null : plain;
  };
  const index = new MiniSearch<Findable>({
    idField: 'key',
    fields: ['title', 'text', 'original'],
    tokenize: wordsIn,
    processTerm: indexed,
    searchOptions: {
      boost: { title: 3 },
      combineWith: 'AND',
      processTerm: asked,
      prefix: true,
      fuzzy: errorsAllowed,
    },
  });
  index.addAll(findables);
  return {
    find(query) {
      if (!wordsIn(query).some((word) => asked(word) !== null)) return undefined;
      const found = index.search(query).flatMap(({ id, terms }) => {
        const findable = byKey.get(String(id));
        return findable === undefined ? [] : [{ findable, terms }];
      });
      return FOUND_SORTS.map((sort) => {
        const own = found.filter(({ findable }) => findable.sort === sort);
        const hits = own.slice(0, MOST_HITS).map(({ findable, terms }) => toHit(findable, terms));
        return { sort, count: own.length, hits };
      }).filter(({ count }) => count > 0);
    },
  };
}

function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A word as the index holds it; `null` where it finds nothing. */
function indexed(word: string): string | null {
  const plain = plainText(word);
  return plain === '' || isStopWord(plain) ? null : plain;
}

function errorsAllowed(term: string): number | false {
  const errors = LETTERS_FOR_ERRORS.filter((letters) => term.length >= letters).length;
  return errors === 0 ? false : errors;
}

function toHit(findable: Findable, terms: readonly string[]): Hit {
  const told = excerpt(findable.text, terms);
  const quoted = excerpt(findable.original, terms);
  const isTold = told.some(({ isMatch }) => isMatch) || findable.original === '';
  return { findable, title: excerpt(findable.title, terms), text: isTold ? told : quoted };
}
