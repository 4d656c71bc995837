import type { Basis } from '../model/records.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';

interface BasisProps {
  readonly basis: Basis | undefined;
  readonly words: Dictionary;
}

/** How an attribute is known, in one word. */
export function BasisWord({ basis, words }: BasisProps) {
  if (basis === undefined) return null;
  const word = basis === 'stated' ? 'stated' : 'inferred' in basis ? 'inferred' : 'computed';
  return <span class={`basis basis-${word}`}>{words.evidence[word]}</span>;
}

/** Why an attribute that no passage states is shown all the same; nothing for a stated one. */
export function Reasoning({ basis, language, words }: BasisProps & { language: Language }) {
  if (basis === undefined || basis === 'stated') return null;
  const [word, reasoning] =
    'inferred' in basis ? [words.evidence.inferred, basis.inferred] : [words.evidence.computed, basis.computed];
  return (
    <p class="reasoning">
      <em>{word}:</em> {reasoning[language]}
    </p>
  );
}
