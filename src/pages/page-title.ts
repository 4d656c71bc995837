import type { Atlas } from '../model/atlas.ts';
import { chosenArticle, chosenMark, type ViewState } from '../state/view.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';

type Chosen = Pick<ViewState, 'selection'>;

/** The title of the page on which something is chosen. */
export function pageTitle(atlas: Atlas, view: Chosen, language: Language, words: Dictionary): string {
  const name =
    atlas.marks.get(chosenMark(view) ?? '')?.name[language] ?? atlas.articles.get(chosenArticle(view) ?? '')?.headline;
  if (view.selection.type === 'tour') return `${words.tour.heading} · ${words.title}`;
  if (view.selection.type === 'disagreements') return `${words.disagreements.heading} · ${words.title}`;
  if (atlas.withdrawn.has(chosenMark(view) ?? '')) return `${words.withdrawn.heading} · ${words.title}`;
  return name === undefined ? words.title : `${name} · ${words.title}`;
}

/** The page in a sentence, for search engines and for those to whom it is sent. */
export function pageDescription(atlas: Atlas, view: Chosen, language: Language, words: Dictionary): string {
  const mark = atlas.marks.get(chosenMark(view) ?? '');
  const article = atlas.articles.get(chosenArticle(view) ?? '');
  const withdrawn = atlas.withdrawn.get(chosenMark(view) ?? '');
  if (view.selection.type === 'tour') return words.tour.intro;
  if (view.selection.type === 'disagreements') return words.disagreements.intro;
  if (mark !== undefined) return mark.summary[language];
  if (withdrawn !== undefined) return withdrawn.reason[language];
  return article === undefined ? words.description : words.articles.description(article.headline, article.outlet);
}
