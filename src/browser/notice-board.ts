import { h, render } from 'preact';
import { Notice, type Told } from '../panel/notice.tsx';
import type { Dictionary } from '../text/dictionary.ts';
import { DataError } from './fetch-data.ts';

/** The one place where the page says that something did not work. */
export interface NoticeBoard {
  tell(told: Told): void;
  /** Takes away what is told, whatever it is. */
  clear(): void;
  /**
   * Does something that needs a file, named as the reader knows it. Where it fails, says so and offers to try again.
   *
   * @returns what came of it at once or after as many tries as the reader made
   */
  during<Result>(file: string, work: (slow: () => void) => Promise<Result>): Promise<Result>;
}

/**
 * The board in an element with `role=status`.
 *
 * @param leave takes the focus to what follows, when the notice that holds it goes
 */
export function createNoticeBoard(element: HTMLElement, words: Dictionary, leave: () => void): NoticeBoard {
  let shown: Told | null = null;
  const show = (told: Told | null): void => {
    shown = told;
    const holdsFocus = element.contains(document.activeElement);
    render(h(Notice, { told, words, dismiss: () => show(null) }), element);
    if (told === null && holdsFocus) leave();
  };
  // What only tells does not take the place of what also asks.
  const tell = (told: Told): void => {
    if (told.retry !== undefined || shown?.retry === undefined) show(told);
  };
  // Files fail together; one line tells of the last, and one button tries all of them again.
  const waiting: (() => void)[] = [];
  const retryAll = (): void => {
    show(null);
    for (const again of waiting.splice(0)) again();
  };
  const askAgain = (file: string, error: unknown): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      const trouble = error instanceof DataError ? error.trouble : 'offline';
      const text = words.notice.file(file, words.notice.trouble[trouble]);
      tell({ text, retry: { label: words.notice.retry, act: retryAll } });
    });
  return {
    tell,
    clear: () => show(null),
    async during(file, work) {
      for (;;) {
        let isSlow: Told | null = null;
        try {
          const result = await work(() => {
            isSlow = { text: words.notice.slow(file) };
            tell(isSlow);
          });
          if (isSlow !== null && shown === isSlow) show(null);
          return result;
        } catch (error) {
          console.info(error);
          await askAgain(file, error);
        }
      }
    },
  };
}
