/** The part of CSL-JSON (citationstyles.org, version 1.0) that this project writes. */
export interface CslItem {
  readonly id: string;
  readonly type: 'dataset' | 'map' | 'webpage' | 'article-newspaper';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued: CslDate;
  /** Left out where the address of the site is not known. */
  readonly URL?: string;
  readonly version?: string;
  readonly language: string;
  readonly note?: string;
}

/** Parts of a date: year, month, day, as far as they are known; `circa` where they are inferred or about. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
  readonly circa?: true;
}

/** A day, month or year in EDTF as a date of CSL; of an interval its beginning. */
export function cslDate(edtf: string, isInferred: boolean): CslDate {
  const [, year = '', , month, , day] = /^(\d{4})(-(\d{2}))?(-(\d{2}))?/.exec(edtf) ?? [];
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  return { 'date-parts': [parts], ...(isInferred || /[~?%/]/.test(edtf) ? { circa: true } : {}) };
}

/** The parts of a date, as far as they are known. */
export function dateParts({ issued }: CslItem): { year: number; month?: number; day?: number } {
  const [year = 0, month, day] = issued['date-parts'][0];
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** The date in EDTF, with its doubt. */
export function edtfOf(item: CslItem): string {
  const { year, month, day } = dateParts(item);
  const date = [year, ...[month, day].filter((part) => part !== undefined).map(twoDigits)].join('-');
  return item.issued.circa === true ? `${date}~` : date;
}

/** A month or day as dates have it. */
export function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
