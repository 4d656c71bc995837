/** Addresses of the site's pages as the page at hand writes them. Every mark and article is a page, and so a link. */
export interface Hrefs {
  readonly start: string;
  readonly mark: (id: string) => string;
  readonly article: (id: string) => string;
  /** The list of all points on which the articles differ, at one of them or at its beginning. */
  readonly disagreements: (at: string | null) => string;
  /** The tour, at one of its steps or at its beginning. */
  readonly tour: (at: string | null) => string;
  /** A file that is taken away, by its path below their folder. */
  readonly download: (path: string) => string;
  readonly stepPicture: (step: string) => string;
}
