import type { Part, TextType } from './flow.ts';
import type { StillWords } from './still-words.ts';

/** Sizes of type in pixels at the usual scale. */
const TYPES = {
  over: { family: 'sans', weight: 600, sizePx: 13, colour: 'ink-soft', leading: 1.3 },
  title: { family: 'serif', weight: 600, sizePx: 26, colour: 'ink', leading: 1.15 },
  below: { family: 'sans', weight: 400, sizePx: 14, colour: 'ink-soft', leading: 1.35 },
  quotation: { family: 'serif', weight: 400, sizePx: 16.5, colour: 'ink', leading: 1.35 },
  source: { family: 'sans', weight: 400, sizePx: 12.5, colour: 'ink-soft', leading: 1.35 },
  legend: { family: 'sans', weight: 400, sizePx: 13, colour: 'ink', leading: 1.45 },
  origin: { family: 'sans', weight: 400, sizePx: 10.5, colour: 'ink-soft', leading: 1.4 },
} as const satisfies Record<string, TextType>;

interface WordParts {
  /** Beside a map: at the upper and at the lower edge. */
  readonly top: readonly Part[];
  readonly bottom: readonly Part[];
  readonly all: readonly Part[];
  /** Over and under a map. */
  readonly head: readonly Part[];
  readonly foot: readonly Part[];
}

/** The words as parts of columns, in type of a scale. */
export function wordParts(said: StillWords, scale: number): WordParts {
  const text = (type: keyof typeof TYPES, words: string | undefined, spacePx: number): readonly Part[] =>
    words === undefined
      ? []
      : [{ kind: 'text', text: words, type: scaled(TYPES[type], scale), spacePx: spacePx * scale }];
  const legend = (spacePx: number): readonly Part[] =>
    said.legend.map((rows, index) => ({
      kind: 'legend',
      rows,
      type: scaled(TYPES.legend, scale),
      spacePx: (index === 0 ? spacePx : 7) * scale,
    }));
  const head = [
    ...text('over', said.over, 0),
    ...text('title', said.title, said.over === undefined ? 0 : 3),
    ...text('below', said.below, 5),
    ...said.limits.flatMap((limit) => text('below', limit, 3)),
    ...text('quotation', said.quotation?.text, 11),
    ...text('source', said.quotation?.source, 4),
  ];
  const origin = (spacePx: number): readonly Part[] =>
    said.origin.flatMap((line, index) => text('origin', line, index === 0 ? spacePx : 2));
  return {
    top: [...head, ...legend(16)],
    bottom: origin(0),
    all: [...head, ...legend(16), ...origin(16)],
    head,
    foot: [...legend(0), ...origin(10)],
  };
}

function scaled(type: TextType, scale: number): TextType {
  return { ...type, sizePx: Math.round(type.sizePx * scale * 100) / 100 };
}
