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
 * @param slow called once when the file is long in coming
 * @throws DataError when it does not come, or is no JSON
 */
export async function fetchData<Data>(url: string, slow: () => void): Promise<Data> {
  const timer = setTimeout(slow, SLOW_MS);
  try {
    return parse(url, await fetchText(url));
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

function parse(url: string, text: string): never {
  try {
    return JSON.parse(text) as never;
  } catch (error) {
    throw new DataError(url, 'broken', error);
  }
}
