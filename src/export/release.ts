import type { Atlas } from '../model/atlas.ts';
import { versionName } from '../model/version.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { type Licence, licencesOf, rightsOfMarks } from './rights.ts';

/** What the evidence says of itself as a whole, wherever it is described: its pages, its data package, its citations. */
export interface Release {
  /** Its name for machines, the same in every language. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** Day of the last change. */
  readonly date: string;
  readonly licences: readonly Licence[];
}

export const RELEASE_NAME = 'ecuador-in-transit';

/** The evidence as a whole, in the words of a language. */
export function releaseOf({ data }: Pick<Atlas, 'data'>, language: Language, words: Dictionary): Release {
  return {
    name: RELEASE_NAME,
    title: words.title,
    description: words.description,
    version: versionName({ data }),
    date: data.version.date,
    licences: licencesOf(rightsOfMarks(data.marks), language),
  };
}
