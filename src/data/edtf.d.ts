/** The part of `edtf` (which ships no types) that is used here. */
declare module 'edtf' {
  export interface EdtfValue {
    readonly type: string;
    /** The value in canonical form. */
    readonly edtf: string;
    /** First millisecond since 1970 (UTC); infinite when open, absent when unknown. */
    readonly min: number | null | undefined;
    /** Last millisecond since 1970 (UTC); infinite when open, absent when unknown. */
    readonly max: number | null | undefined;
  }
  export default function edtf(text: string): EdtfValue;
}
