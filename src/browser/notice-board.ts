import { h, render } from 'preact';
import { Notice, type Told } from '../panel/notice.tsx';
import type { Dictionary } from '../text/dictionary.ts';
import { DataError } from './fetch-data.ts';

/** The one place where the page says that something did not work. */
export interface NoticeBoard {
  tell(told: Told | null): void;
  /**
   * Does something that needs a file, named as the reader knows it. Where it fails, says so and offers to try again.
   *
   * @returns what came of it at once or after as many tries as the reader made
   */
  during<Result>(file: string, work: (slow: () => void) => Promise<Result>): Promise<Result>;
}

/** The board in an element with `role=status`. */
export function createNoticeBoard(element: HTMLElement, words: Dictionary): NoticeBoard {
  const tell = (told: Told | null): void => render(h(Notice, { told, words, dismiss: () => tell(null) }), element);
  // Files fail together; one line tells of the last, and one button tries all of them again.
  const waiting: (() => void)[] = [];
  const retryAll = (): void => {
    tell(null);
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
    async during(file, work) {
      for (;;) {
        let isTold = false;
        try {
          const result = await work(() => {
            isTold = true;
            tell({ text: words.notice.slow(file) });
          });
          if (isTold) tell(null);
          return result;
        } catch (error) {
          console.info(error);
          await askAgain(file, error);
        }
      }
    },
  };
}
