/** A quotation longer than this is named by its first and last words: shorter addresses, and fewer ways to miss. */
const WHOLE_UP_TO_WORDS = 8;
const EDGE_WORDS = 4;

/**
 * The address of a source that opens at the quotation: a text fragment after the address, which itself is left whole.
 *
 * @param url address of the article
 * @param exact the quotation, verbatim
 */
export function textFragmentUrl(url: string, exact: string): string {
  const words = exact.split(/\s+/).filter((word) => word !== '');
  const text =
    words.length <= WHOLE_UP_TO_WORDS
      ? encode(words.join(' '))
      : `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

/** Hyphen, comma and ampersand have a meaning in text fragments and must be written as percent codes. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}
