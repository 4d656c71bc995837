/** What the address of a frame in another page says beside the view. Everything is one of a list: no text, no style, no address. */

export const FRAME_THEMES = ['auto', 'light', 'dark'] as const;
export const ACTIVATIONS = ['view', 'click', 'never'] as const;

/** How a frame shows the map. */
export interface FrameOptions {
  /** `auto`: as the reader's system has it. */
  readonly theme: (typeof FRAME_THEMES)[number];
  /** When the live map comes: as soon as the frame is seen, when the reader asks for it, or not at all. */
  readonly activate: (typeof ACTIVATIONS)[number];
  /** Whether legend, switches and buttons lie over the map. */
  readonly controls: boolean;
}

export const USUAL_FRAME: FrameOptions = { theme: 'auto', activate: 'view', controls: true };

/** The parts of an address that name options, those that are usual left out. */
export function frameParts({ theme, activate, controls }: FrameOptions): readonly string[] {
  return [
    ...(theme === USUAL_FRAME.theme ? [] : [`theme=${theme}`]),
    ...(activate === USUAL_FRAME.activate ? [] : [`activate=${activate}`]),
    ...(controls === USUAL_FRAME.controls ? [] : ['controls=no']),
  ];
}

/** The options that an address names; what is none of them is as usual, and is complained of. */
export function readFrameOptions(fields: URLSearchParams): {
  readonly options: FrameOptions;
  readonly isBroken: boolean;
} {
  const theme = fields.get('theme') ?? USUAL_FRAME.theme;
  const activate = fields.get('activate') ?? USUAL_FRAME.activate;
  const controls = fields.get('controls') ?? 'yes';
  const known = {
    theme: FRAME_THEMES.find((name) => name === theme),
    activate: ACTIVATIONS.find((name) => name === activate),
    controls: controls === 'yes' ? true : controls === 'no' ? false : undefined,
  };
  return {
    options: {
      theme: known.theme ?? USUAL_FRAME.theme,
      activate: known.activate ?? USUAL_FRAME.activate,
      controls: known.controls ?? USUAL_FRAME.controls,
    },
    isBroken: Object.values(known).includes(undefined),
  };
}
