/** Types of the script for pages that hold a frame, to be copied beside the code of such a page. */

/** What the page asks its frame to show. Left out: as it is. */
export interface Wanted {
  /** Id of a mark, or `null` for none. */
  readonly mark?: string | null;
  /** Ids of the layers that show, or `null` for all. */
  readonly layers?: readonly string[] | null;
  /** The window of time as an address has it (`1999/2009`), or `null` for all of time. */
  readonly when?: string | null;
  /** Id of a step of the tour. */
  readonly step?: string;
}

/** `<ecuador-in-transit>`, once the script has run. */
export interface EcuadorInTransitElement extends HTMLElement {
  /** Has the frame show something; what is asked before the frame listens is asked then, the last of it. */
  show(wanted: Wanted): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'ecuador-in-transit': EcuadorInTransitElement;
  }
  /** What the element tells of its frame; the events bubble. */
  interface HTMLElementEventMap {
    /** The frame listens. */
    'map-ready': CustomEvent<Readonly<Record<string, never>>>;
    /** A mark is chosen in the frame, or none. */
    'map-mark': CustomEvent<{ readonly id: string | null }>;
    /** What shows has changed; `hash` is that of the frame's address. */
    'map-state': CustomEvent<{ readonly hash: string }>;
  }
}
