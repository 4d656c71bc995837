import type { Page } from '@playwright/test';

/** Files that are kept back until a test lets them go. */
export interface KeptBack {
  /** Given as soon as the page has asked for the first of them. */
  readonly asked: Promise<void>;
  release(): void;
}

/** Something that is waited for until it is given. */
function signal(): { readonly given: Promise<void>; give(): void } {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

/** Keeps files back from a page that is still to be opened, and from its frames. */
export async function keepBack(page: Page, files: string | RegExp): Promise<KeptBack> {
  const asked = signal();
  const allowed = signal();
  await page.route(files, async (route) => {
    asked.give();
    await allowed.given;
    await route.continue();
  });
  return { asked: asked.given, release: allowed.give };
}
