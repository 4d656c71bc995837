import type { Dictionary } from '../text/dictionary.ts';
import type { ShareActs, ShareDraft } from './share-draft.ts';

interface ChoiceProps<Value extends string> {
  readonly name: string;
  /** What is chosen, and what each value is called. */
  readonly words: { readonly label: string; readonly values: Readonly<Record<Value, string>> };
  readonly values: readonly Value[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

/** One of a few values. */
export function Choice<Value extends string>({ name, words, values, value, choose }: ChoiceProps<Value>) {
  return (
    <label>
      {words.label}
      <select
        data-choice={name}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one} selected={one === value}>
            {words.values[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CopyFieldProps {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly rows?: number;
  readonly words: Dictionary;
  readonly draft: Pick<ShareDraft, 'copied'>;
  readonly act: Pick<ShareActs, 'copy'>;
}

/** A text to be copied: by a button, or by hand where the browser refuses. */
export function CopyField({ name, label, text, rows = 2, words, draft, act }: CopyFieldProps) {
  const { copied } = draft;
  const told = copied?.field !== name ? '' : copied.byHand ? words.share.byHand : words.share.copied;
  return (
    <div class="copy-field">
      <textarea data-copied={name} aria-label={label} readOnly rows={rows} value={text} spellcheck={false} />
      <button type="button" data-copy={name} onClick={() => act.copy(name, text)}>
        {words.share.copy}
      </button>
      <span role="status">{told}</span>
    </div>
  );
}
