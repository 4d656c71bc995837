import { type FRAME_HEIGHTS, USUAL_HEIGHT } from '../embed/snippet.ts';
import { CITATION_FORMATS, type CitationFormat } from '../export/citation-formats.ts';
import { type FrameOptions, USUAL_FRAME } from '../state/frame-options.ts';
import type { Language } from '../text/language.ts';

/** The forms in which a frame is pasted. */
export const SNIPPET_FORMS = ['frame', 'figure', 'script'] as const;
export type SnippetForm = (typeof SNIPPET_FORMS)[number];

/** What the reader has chosen in the dialog, besides what the map shows. */
export interface ShareDraft {
  readonly form: SnippetForm;
  readonly language: Language;
  readonly options: FrameOptions;
  readonly height: (typeof FRAME_HEIGHTS)[number];
  readonly format: CitationFormat;
  readonly isPreviewed: boolean;
  /** Why a file could not be made, in words. */
  readonly trouble: string | null;
  /** Of which field it was last said that it is copied, or that it has to be copied by hand. */
  readonly copied: { readonly field: string; readonly byHand: boolean } | null;
}

/** What is to be copied, for the view and the draft of this moment. */
export interface Shared {
  readonly link: string;
  readonly snippet: string;
  /** Address of the frame, for the preview. */
  readonly frame: string;
  readonly citation: string;
  /** What is cited, in words. */
  readonly cited: string;
}

/** What can be done in the dialog. */
export interface ShareActs {
  readonly change: (change: Partial<ShareDraft>) => void;
  readonly copy: (field: string, text: string) => void;
  readonly close: () => void;
  /** Only where the browser has a menu for sharing. */
  readonly share?: (() => void) | undefined;
  /** Saves the marks that show, as a file. */
  readonly save: (kind: 'geojson' | 'csv') => void;
}

/** The dialog as it opens. */
export function firstDraft(language: Language): ShareDraft {
  return {
    form: 'frame',
    language,
    options: USUAL_FRAME,
    height: USUAL_HEIGHT,
    format: CITATION_FORMATS[0],
    isPreviewed: false,
    trouble: null,
    copied: null,
  };
}
