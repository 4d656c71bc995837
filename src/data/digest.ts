import { createHash } from 'node:crypto';

/** SHA-256 of bytes, lower-case hexadecimal. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a text after NFC, as UTF-8, lower-case hexadecimal. */
export function digestOfText(text: string): string {
  return digestOfBytes(new TextEncoder().encode(text.normalize('NFC')));
}

/** The text of a file for comparing: UTF-8 with a byte order mark kept, NFC. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).normalize('NFC');
}
