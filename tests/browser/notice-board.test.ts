import type { ComponentChild, VNode } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DataError, type Trouble } from '../../src/browser/fetch-data.ts';
import { createNoticeBoard, type NoticeBoard } from '../../src/browser/notice-board.ts';
import type { Notice, Told } from '../../src/panel/notice.tsx';
import { dictionaryOf } from '../../src/text/dictionary.ts';

const words = dictionaryOf('en');
const ELEMENT = { contains: (inner: unknown) => inner !== null } as unknown as HTMLElement;
const FILE = 'The data of the page';

/** Stands in for the browser: keeps what would be shown. */
const shown = vi.hoisted(() => ({ notices: [] as unknown[], elements: [] as unknown[] }));
vi.mock('preact', async (original) => ({
  ...(await original<typeof import('preact')>()),
  render: (vnode: ComponentChild, element: unknown) => {
    shown.notices.push((vnode as VNode<object>).props);
    shown.elements.push(element);
  },
}));

type Props = Parameters<typeof Notice>[0];

const notices = (): readonly Props[] => shown.notices as Props[];
const now = (): Told | null => notices().at(-1)?.told ?? null;
const texts = (): (string | null)[] => notices().map(({ told }) => told?.text ?? null);

/** Work that fails in the given ways, one after the other, and then succeeds. */
function work(...failures: readonly unknown[]) {
  const left = [...failures];
  return vi.fn(async (_slow: () => void) => {
    if (left.length > 0) throw left.shift();
    return 'done';
  });
}

/** Lets everything happen that waits for nothing but its turn. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let board: NoticeBoard;
const leave = vi.fn();
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  shown.notices.length = 0;
  shown.elements.length = 0;
  leave.mockClear();
  vi.stubGlobal('document', { activeElement: null });
  board = createNoticeBoard(ELEMENT, words, leave);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the notice board', () => {
  test('shows what it is told in its element, and takes it away when the reader closes it', () => {
    board.tell({ text: 'Lost' });
    expect([now()?.text, shown.elements]).toEqual(['Lost', [ELEMENT]]);
    notices().at(-1)?.dismiss();
    expect(now()).toBeNull();
  });

  test('takes the focus on when the reader closes a notice from within it, and else leaves it alone', () => {
    board.tell({ text: 'Lost' });
    notices().at(-1)?.dismiss();
    expect(leave).not.toHaveBeenCalled();
    board.tell({ text: 'Lost' });
    vi.stubGlobal('document', { activeElement: {} });
    expect(leave).not.toHaveBeenCalled();
    notices().at(-1)?.dismiss();
    expect(leave).toHaveBeenCalledOnce();
  });

  test('says nothing of work that goes well', async () => {
    expect(await board.during(FILE, work())).toBe('done');
    expect(texts()).toEqual([]);
  });

  test.each<Trouble>(['offline', 'missing', 'broken'])(
    'says in words when a file is %s, and offers to try again',
    async (trouble) => {
      const doing = work(new DataError('https://map.example/file.json', trouble));
      const result = board.during(FILE, doing);
      await settle();
      expect(now()?.text).toBe(words.notice.file(FILE, words.notice.trouble[trouble]));
      expect(now()?.retry?.label).toBe(words.notice.retry);
      expect(doing).toHaveBeenCalledTimes(1);
      now()?.retry?.act();
      expect(await result).toBe('done');
      expect(doing).toHaveBeenCalledTimes(2);
      expect(now()).toBeNull();
    },
  );

  test('tries as often as the reader wants, and not by itself', async () => {
    const trouble = new DataError('file', 'offline');
    const doing = work(trouble, trouble, trouble);
    const result = board.during(FILE, doing);
    for (const tries of [1, 2, 3]) {
      await settle();
      expect(doing).toHaveBeenCalledTimes(tries);
      expect(now()?.retry).toBeDefined();
      now()?.retry?.act();
    }
    expect(await result).toBe('done');
  });

  test('takes any other failure for a file out of reach, and keeps it for those who look into it', async () => {
    const odd = new Error('something else');
    void board.during(FILE, work(odd));
    await settle();
    expect(now()?.text).toContain(words.notice.trouble.offline);
    expect(console.info).toHaveBeenCalledWith(odd);
  });

  test('says when a file is slow, and no more once it has come', async () => {
    const result = await board.during(FILE, async (slow) => {
      slow();
      expect(now()).toEqual({ text: words.notice.slow(FILE) });
      return 'done';
    });
    expect(result).toBe('done');
    expect(now()).toBeNull();
  });

  test('leaves a note of something else alone when its own file comes', async () => {
    board.tell({ text: 'Something else' });
    await board.during(FILE, work());
    expect(now()?.text).toBe('Something else');
  });

  test('lets the reader try again both of two files that failed together', async () => {
    const trouble = new DataError('file', 'offline');
    const both = Promise.all([board.during('One', work(trouble)), board.during('Other', work(trouble))]);
    for (let tries = 0; tries < 4; tries += 1) {
      await settle();
      now()?.retry?.act();
    }
    const outcome = await Promise.race([both, settle().then(() => 'one of them waits for ever')]);
    expect(outcome).toEqual(['done', 'done']);
  });
});
