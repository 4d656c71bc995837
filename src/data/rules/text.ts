import type { Dossier, Entry } from '../dossier.ts';
import type { Violation } from '../violation.ts';

/** The longest name that still stands on a map without a line break. Code points. */
const LONGEST_NAME = 40;

/** Verbatim words of others, which are compared with the article and shown as they are. */
const VERBATIM = new Set(['exact', 'prefix', 'suffix']);

/** Parts of a record that are records themselves, or hold no text for readers. */
const SKIPPED = new Set(['features', 'geometry']);

interface NamedText {
  readonly field: string;
  readonly text: string;
}

type Fault = Pick<Violation, 'field' | 'problem' | 'remedy'>;

/** Every text is plain: no markup, nothing invisible, no script address; both languages are really there. */
export function checkText(dossier: Dossier): Violation[] {
  return dossier.entries.flatMap((entry) =>
    entryFaults(entry).map((fault) => ({ file: entry.file, id: entry.id, ...fault })),
  );
}

function entryFaults({ value }: Entry): Fault[] {
  return [...textsIn(value, '').flatMap(plainTextFaults), ...pairsIn(value, '').flatMap(pairFaults)];
}

function textsIn(value: unknown, field: string): NamedText[] {
  if (typeof value === 'string') return [{ field, text: value }];
  return membersOf(value)
    .filter(([key]) => !VERBATIM.has(key))
    .flatMap(([key, member]) => textsIn(member, join(field, key)));
}

function plainTextFaults({ field, text }: NamedText): Fault[] {
  const faults: Fault[] = [];
  const report = (problem: string, remedy: string) => faults.push({ field, problem, remedy });
  if (/<[a-z/!]/i.test(text)) report('holds markup', 'write plain text');
  if (/&(?:[a-z]+|#\d+|#x[0-9a-f]+);/i.test(text)) report('holds an HTML entity', 'write the character itself');
  if (/\b(?:javascript|vbscript)\s*:/i.test(text)) report('holds a script address', 'take it out');
  if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text)) report('holds an invisible character or a line break', 'take it out');
  if (text !== text.trim()) report('begins or ends with a space', 'take the space off');
  return faults;
}

interface Pair {
  readonly field: string;
  readonly en: string;
  readonly es: string;
}

function pairsIn(value: unknown, field: string): Pair[] {
  const members = membersOf(value);
  const { en, es } = Object.fromEntries(members);
  if (typeof en === 'string' && typeof es === 'string') return [{ field, en, es }];
  return members.flatMap(([key, member]) => pairsIn(member, join(field, key)));
}

function pairFaults({ field, en, es }: Pair): Fault[] {
  const faults: Fault[] = [];
  if (en === es && !isProperName(en)) {
    faults.push({ field: `${field}.es`, problem: 'the Spanish is the English', remedy: 'translate it' });
  }
  if (!/(^|\.)(name|title)$/.test(field)) return faults;
  const long = Object.entries({ en, es }).filter(([, text]) => [...text].length > LONGEST_NAME);
  const tooLong = long.map(([language, text]) => ({
    field: `${field}.${language}`,
    problem: `a name of ${[...text].length} characters, more than ${LONGEST_NAME}`,
    remedy: 'shorten it; the summary has room for more',
  }));
  return [...faults, ...tooLong];
}

/** "Manta", "Orlando Posligua", "US Navy": every word of four letters or more begins with a capital. */
function isProperName(text: string): boolean {
  return text.split(/\s+/).every((word) => [...word].length < 4 || /^[\p{P}]*[\p{Lu}\p{N}]/u.test(word));
}

function membersOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([key]) => !SKIPPED.has(key));
}

function join(field: string, key: string): string {
  return field === '' ? key : `${field}.${key}`;
}
