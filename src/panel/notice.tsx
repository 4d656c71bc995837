import type { Dictionary } from '../text/dictionary.ts';

/** Something to tell the reader, and what may be done about it. */
export interface Told {
  readonly text: string;
  readonly retry?: { readonly label: string; readonly act: () => void } | undefined;
}

interface NoticeProps {
  readonly told: Told | null;
  readonly words: Dictionary;
  readonly dismiss: () => void;
}

/** One calm line about something that did not work, with a button that closes it and, where it helps, one that retries. */
export function Notice({ told, words, dismiss }: NoticeProps) {
  if (told === null) return null;
  return (
    <p class="notice">
      {told.text}{' '}
      {told.retry !== undefined && (
        <button type="button" data-retry onClick={told.retry.act}>
          {told.retry.label}
        </button>
      )}{' '}
      <button type="button" data-dismiss onClick={dismiss}>
        {words.notice.dismiss}
      </button>
    </p>
  );
}
