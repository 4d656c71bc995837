import type { Atlas } from './atlas.ts';

/** The version of the evidence as it is cited: the day of its last change, and the beginning of its digest. */
export function versionName({ data: { version } }: Pick<Atlas, 'data'>): string {
  return `${version.date} (${version.sha256.slice(0, 10)})`;
}
