export function readCharset(): string;
