/** What fills the shell of a page: plain texts, and markup that the components have written. */
export interface ShellContent {
  readonly language: string;
  /** By the name in `{{name}}`; escaped here. */
  readonly texts: Readonly<Record<string, string>>;
  /** By the name in `<!--name-->`; markup, escaped by whoever wrote it. */
  readonly markup: Readonly<Record<string, string>>;
}

/**
 * A page from the shell in `index.html`.
 *
 * @throws Error when the shell asks for something that the content has not, or the other way round
 */
export function fillShell(shell: string, { language, texts, markup }: ShellContent): string {
  const unused = new Set([...Object.keys(texts), ...Object.keys(markup)]);
  const take = (values: Readonly<Record<string, string>>, name: string, asked: string): string => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`index.html asks for ${asked}; known are ${Object.keys(values).join(', ')}`);
    unused.delete(name);
    return value;
  };
  const filled = shell
    .replace(/\{\{(\w+)\}\}|<!--(\w+)-->/g, (asked, text: string | undefined, part: string | undefined) =>
      text === undefined ? take(markup, part ?? '', asked) : escapeText(take(texts, text, asked)),
    )
    .replace(/<html lang="[a-z]*">/, `<html lang="${language}">`);
  if (unused.size > 0) throw new Error(`index.html has no place for ${[...unused].join(', ')}`);
  return filled;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
