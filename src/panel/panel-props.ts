import type { Atlas } from '../model/atlas.ts';
import type { BarLengths } from '../model/series.ts';
import type { ViewState } from '../state/view.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';
import type { Act } from './act.ts';
import type { Hrefs } from './hrefs.ts';

/** What every part of the panel is a function of. */
export interface PanelProps {
  readonly atlas: Atlas;
  readonly view: ViewState;
  readonly language: Language;
  readonly words: Dictionary;
  readonly act: Act;
  readonly hrefs: Hrefs;
  readonly bars: BarLengths;
}
