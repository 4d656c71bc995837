import type { Dictionary } from '../text/dictionary.ts';

/** One calm line about something that did not work, with a button that closes it. */
export function Notice({ text, words, dismiss }: { text: string | null; words: Dictionary; dismiss: () => void }) {
  if (text === null) return null;
  return (
    <p class="notice">
      {text}{' '}
      <button type="button" data-dismiss onClick={dismiss}>
        {words.notice.dismiss}
      </button>
    </p>
  );
}
