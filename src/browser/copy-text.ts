/**
 * Copies a text; where the browser refuses, selects it in its field, to be copied by hand.
 *
 * @returns whether it was copied
 */
export async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return false;
  }
}
