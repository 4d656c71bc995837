/** What went wrong with a file, as far as the browser can tell. */
export type Trouble = 'offline' | 'missing' | 'broken';

/** A data file that did not come as it should. */
export class DataError extends Error {
  readonly trouble: Trouble;

  constructor(url: string, trouble: Trouble, cause?: unknown) {
    super(`${url}: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}

/** A reader who has waited this long wants to know why. */
export const SLOW_MS = 8000;

/**
 * Fetches a JSON file of the site.
 *
 * @param parts what it must hold
 * @param slow called once when the file is long in coming
 * @throws DataError when it does not come, is no JSON, or JSON of something else
 */
export async function fetchData<Data>(url: string, parts: readonly (keyof Data)[], slow: () => void): Promise<Data> {
  const timer = setTimeout(slow, SLOW_MS);
  try {
    return parse(url, await fetchText(url), parts);
  } finally {
    clearTimeout(timer);
  }
}

async function fetchText(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new DataError(url, 'missing');
    return await response.text();
  } catch (error) {
    throw error instanceof DataError ? error : new DataError(url, 'offline', error);
  }
}

function parse<Data>(url: string, text: string, parts: readonly (keyof Data)[]): Data {
  try {
    const data = JSON.parse(text);
    for (const part of parts) if (typeof data[part] !== 'object') throw new Error(`there is no ${String(part)} in it`);
    return data;
  } catch (error) {
    throw new DataError(url, 'broken', error);
  }
}
