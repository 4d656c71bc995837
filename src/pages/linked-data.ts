import { releaseOf } from '../export/release.ts';
import { type Licence, licencesOf } from '../export/rights.ts';
import type { Atlas } from '../model/atlas.ts';
import { evidenceOf } from '../model/evidence.ts';
import type { Article, Passage } from '../model/records.ts';
import { TAKE_AWAY_FILES } from '../panel/take-away.tsx';
import { chosenArticle, chosenMark, type ViewState } from '../state/view.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import { MEDIA_TYPES, rightsOfFile } from './data-files.ts';
import { pageDescription, pageTitle } from './page-title.ts';
import { DOWNLOADS } from './site.ts';

type Thing = Readonly<Record<string, unknown>>;

interface LinkedDataInput {
  readonly atlas: Atlas;
  readonly view: Pick<ViewState, 'selection'>;
  readonly language: Language;
  readonly words: Dictionary;
  /** Address of this page, and of the site's start in its language. */
  readonly url: string;
  readonly start: string;
  /** Address of the site's root, ending in a slash. */
  readonly root: string;
}

/** The files of the dataset. */
const DATA_FILES = ['geojson', 'kml', 'marks', 'citations'] as const;

/** The page as JSON-LD in the vocabulary of schema.org: the dataset, or a map or a page with the quotations it rests on. */
export function linkedData(input: LinkedDataInput): Thing {
  const { atlas, view } = input;
  const mark = atlas.marks.get(chosenMark(view) ?? '');
  if (atlas.withdrawn.has(chosenMark(view) ?? '')) return common(input, 'WebPage');
  const article = atlas.articles.get(chosenArticle(view) ?? '');
  if (mark !== undefined) {
    const passages = evidenceOf(atlas, mark.id).all.flatMap((one) => one.passages.map(({ passage }) => passage));
    return {
      ...common(input, 'Map'),
      isPartOf: dataset(input),
      citation: passages.map((one) => quotation(one, atlas)),
    };
  }
  const quoted = quotedInList(input);
  if (quoted !== undefined) {
    const passages = atlas.data.passages.filter(({ id }) => quoted.has(id));
    return {
      ...common(input, 'WebPage'),
      isPartOf: dataset(input),
      citation: passages.map((one) => quotation(one, atlas)),
    };
  }
  if (article !== undefined) {
    const passages = atlas.data.passages.filter((passage) => passage.article === article.id);
    return {
      ...common(input, 'WebPage'),
      isPartOf: dataset(input),
      about: articleThing(article),
      citation: passages.map((one) => quotation(one, atlas)),
    };
  }
  return { ...common(input, 'Dataset'), ...release(input), citation: atlas.data.articles.map(articleThing) };
}

/** Ids of the passages of a page that lists points or steps; `undefined` for any other. */
function quotedInList({ atlas, view }: LinkedDataInput): { has(id: string): boolean } | undefined {
  if (view.selection.type === 'disagreements') return atlas.disagreementsByPassage;
  if (view.selection.type !== 'tour') return undefined;
  return new Set(atlas.data.tour.flatMap(({ passages }) => passages));
}

/** JSON for the inside of a `script` element: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

function common({ atlas, view, language, words, url }: LinkedDataInput, type: string): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': url,
    url,
    name: pageTitle(atlas, view, language, words),
    description: pageDescription(atlas, view, language, words),
    inLanguage: language,
  };
}

function dataset({ atlas, language, words, start }: LinkedDataInput): Thing {
  const { title, description } = releaseOf(atlas, language, words);
  return { '@type': 'Dataset', '@id': start, name: title, description, url: start };
}

/** Which evidence it is, under which terms, and where its files are: the same as the data package says. */
function release({ atlas, language, words, root }: LinkedDataInput): Thing {
  const { name, version, date, licences } = releaseOf(atlas, language, words);
  return {
    identifier: name,
    version,
    dateModified: date,
    license: licences.map(licence),
    copyrightNotice: words.takeAway.rights(version),
    distribution: DATA_FILES.map((file) => ({
      '@type': 'DataDownload',
      name: words.takeAway.files[file],
      encodingFormat: MEDIA_TYPES[file],
      contentUrl: `${root}${DOWNLOADS}${TAKE_AWAY_FILES[file]}`,
      license: licencesOf(rightsOfFile(file, atlas), language).map(licence),
    })),
  };
}

function licence({ name, title, path }: Licence): Thing {
  return { '@type': 'CreativeWork', identifier: name, name: title, ...(path === undefined ? {} : { url: path }) };
}

function quotation(passage: Passage, atlas: Atlas): Thing {
  const article = atlas.articles.get(passage.article);
  return {
    '@type': 'Quotation',
    identifier: passage.id,
    text: passage.exact,
    ...(article === undefined ? {} : { inLanguage: article.language, isPartOf: articleThing(article) }),
  };
}

function articleThing({ headline, url, outlet, author, language }: Article): Thing {
  return {
    '@type': 'NewsArticle',
    headline,
    url,
    inLanguage: language,
    publisher: { '@type': 'Organization', name: outlet },
    ...(author === null ? {} : { author: { '@type': 'Person', name: author } }),
  };
}
