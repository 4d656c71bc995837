import { type FRAME_HEIGHTS, USUAL_HEIGHT } from '../embed/snippet.ts';
import type { Cited } from '../export/citable.ts';
import { CITATION_FORMATS, type CitationFormat } from '../export/citation-formats.ts';
import { type FrameOptions, USUAL_FRAME } from '../state/frame-options.ts';
import type { StillSize } from '../still/still-size.ts';
import type { Language } from '../text/language.ts';
import type { Theme } from '../theme/palette.ts';

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
  /** What is cited; `null`: what the view is about. */
  readonly cited: Cited | null;
  readonly isPreviewed: boolean;
  readonly still: { readonly size: StillSize; readonly theme: Theme };
  readonly isStillSeen: boolean;
  /** Address of the picture that is looked at before it is saved. */
  readonly stillSeen: string | null;
  /** Why a picture could not be made, in words. */
  readonly stillTrouble: string | null;
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
  /** What a picture of the view shows, for those who do not see it. */
  readonly alt: string;
}

/** What can be done in the dialog. */
export interface ShareActs {
  readonly change: (change: Partial<ShareDraft>) => void;
  readonly copy: (field: string, text: string) => void;
  readonly close: () => void;
  /** Only where the browser has a menu for sharing. */
  readonly share?: (() => void) | undefined;
  /** Saves the marks that show, as a file. */
  readonly save: (kind: FileKind) => void;
  /** Saves a picture of the view. */
  readonly saveStill: (kind: StillKind) => void;
}

/** The files in which the marks that show are saved. */
export const FILE_KINDS = ['geojson', 'marks', 'citations', 'kml'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The files of a picture: in pixels, in twice as many, and as a drawing. */
export const STILL_KINDS = ['png', 'double', 'svg'] as const;
export type StillKind = (typeof STILL_KINDS)[number];

/**
 * The dialog as it opens.
 *
 * @param theme the edition that the reader sees
 */
export function firstDraft(language: Language, theme: Theme): ShareDraft {
  return {
    form: 'frame',
    language,
    options: USUAL_FRAME,
    height: USUAL_HEIGHT,
    format: CITATION_FORMATS[0],
    cited: null,
    isPreviewed: false,
    still: { size: 'view', theme },
    isStillSeen: false,
    stillSeen: null,
    stillTrouble: null,
    trouble: null,
    copied: null,
  };
}
