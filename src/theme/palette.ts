/**
 * The one palette. Every colour of the map, the panel and the symbols is named here after what it means, once for the
 * light edition and once for the night edition. Hues that carry evidence reach 3:1 against land and sea in both.
 */

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a hue of the evidence says. */
export const HUES = ['cocaine', 'movement', 'military', 'seizure', 'place'] as const;
export type Hue = (typeof HUES)[number];

/** Colours of the ground and of the interface, as CSS hexadecimal colours. */
export interface Ground {
  readonly land: string;
  readonly sea: string;
  readonly coast: string;
  readonly river: string;
  readonly boundary: string;
  readonly placeLabel: string;
  readonly countryLabel: string;
  readonly seaLabel: string;
  /** Halo of labels and lines on land; the ground shows through between crossing lines. */
  readonly halo: string;
  readonly paper: string;
  readonly paperRaised: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  readonly focus: string;
}

export type Palette = Ground & Readonly<Record<Hue, string>>;

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    land: '#f5f0e5',
    sea: '#cddadf',
    coast: '#93a8b1',
    river: '#9fb9c5',
    boundary: '#aaa394',
    placeLabel: '#4a4740',
    countryLabel: '#726b5e',
    seaLabel: '#48606b',
    halo: '#fbf8f1',
    paper: '#fcfaf5',
    paperRaised: '#f4efe4',
    ink: '#22252a',
    inkSoft: '#5a5a57',
    rule: '#d9d2c3',
    focus: '#1d4f91',
    cocaine: '#8a2e16',
    movement: '#2272a0',
    military: '#48276a',
    seizure: '#8c6d0b',
    place: '#22252a',
  },
  dark: {
    land: '#2b2f33',
    sea: '#151e26',
    coast: '#4f5d69',
    river: '#3b5062',
    boundary: '#676f76',
    placeLabel: '#c9c4b8',
    countryLabel: '#9a9588',
    seaLabel: '#7b97a4',
    halo: '#1d2022',
    paper: '#1b1d1f',
    paperRaised: '#25282a',
    ink: '#ece7db',
    inkSoft: '#b0aa9c',
    rule: '#3b3e40',
    focus: '#8fbdf0',
    cocaine: '#e68a60',
    movement: '#68a9cd',
    military: '#cad6ff',
    seizure: '#edd279',
    place: '#ece7db',
  },
};
