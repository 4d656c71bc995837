/**
 * Loads a part of the site's script. One that failed once the browser may keep as failed; the page, whose address holds
 * the view, is loaded again when it is asked for once more.
 */
export function scriptLoader<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let hasFailed = false;
  return () => {
    if (hasFailed) location.reload();
    hasFailed = true;
    return load();
  };
}
