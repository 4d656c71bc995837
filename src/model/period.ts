/**
 * A date as an interval of days, so that nothing in the browser has to parse EDTF.
 * Days are whole days since 1970-01-01 (UTC), both ends included: `2009` runs from 14245 to 14609.
 */
export interface Period {
  /** The date as it is written in the data, EDTF. */
  readonly edtf: string;
  /** First day; `null` when the beginning is open or unknown. */
  readonly from: number | null;
  /** Last day, included; `null` when the end is open or unknown. */
  readonly to: number | null;
  /** `../2009`: it began at some time before, and no passage says when. */
  readonly openStart: boolean;
  /** `2025-09/..`: it goes on, or no passage says that it ended. */
  readonly openEnd: boolean;
  /** `~`, `?` or `%`: one of the ends is not certain. */
  readonly approximate: boolean;
}
