import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFocusKeeper } from '../../src/browser/focus-keeper.ts';
import { NOTHING, type Selection, type ViewState } from '../../src/state/view.ts';
import { OVERVIEW } from '../fixtures/rendered-panel.tsx';

/** As much of an element as a keeper of the focus looks at. */
class FakeElement {
  readonly id: string;
  readonly dataset: Readonly<Record<string, string>>;
  isConnected = true;
  readonly setAttribute = vi.fn();
  readonly focus = vi.fn();
  private readonly parts: readonly string[];
  private readonly around: Readonly<Record<string, FakeElement>>;

  constructor({
    id = '',
    dataset = {},
    parts = [],
    around = {},
  }: {
    id?: string;
    dataset?: Record<string, string>;
    parts?: string[];
    around?: Record<string, FakeElement>;
  }) {
    this.around = around;
    this.id = id;
    this.dataset = dataset;
    this.parts = parts;
  }

  closest(selector: string): FakeElement | null {
    return this.around[selector] ?? (this.parts.includes(selector) ? this : null);
  }
}

/** A page with one thing in focus, and others that are found by a selector. */
function pageWith(active: FakeElement | null, found: Readonly<Record<string, FakeElement>> = {}) {
  const panel = new FakeElement({ id: 'panel' });
  const body = new FakeElement({});
  const focused = active ?? body;
  vi.stubGlobal('HTMLElement', FakeElement);
  vi.stubGlobal('document', {
    body,
    activeElement: focused,
    querySelector: (selector: string) => found[selector] ?? null,
  });
  return { panel, keeper: createFocusKeeper(panel as unknown as HTMLElement) };
}

const MARK: Selection = { type: 'mark', id: 'a' };
const view = (selection: Selection): ViewState => ({ ...OVERVIEW, selection });

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A link to a mark in a part of the page, before and after the page has been written anew. */
const link = (part: string, dataset: Record<string, string> = { mark: 'a' }) =>
  new FakeElement({ dataset, parts: [part] });

describe('a keeper of the focus', () => {
  test.each([
    ['.mark-table', { mark: 'a' }, '.mark-table [data-mark="a"]'],
    ['.all-marks', { mark: 'a' }, '.all-marks [data-mark="a"]'],
    ['.related', { mark: 'a' }, '.related [data-mark="a"]'],
    ['.articles', { toArticle: 'b' }, '.articles [data-to-article="b"]'],
    ['.differing', { toPoint: 'c' }, '.differing [data-to-point="c"]'],
    ['.promise', { toStep: '' }, '.promise [data-to-step=""]'],
    ['.marks-in-view', {}, '.marks-in-view'],
    ['#map', {}, '#map'],
  ] as const)(
    'brings the reader back to the link in %s from which they came, though it was written anew',
    (part, dataset, selector) => {
      const anew = link(part, dataset);
      const { keeper, panel } = pageWith(link(part, dataset), { [selector]: anew });
      keeper.before(view(NOTHING), view(MARK));
      keeper.back();
      expect(anew.focus).toHaveBeenCalledOnce();
      expect(panel.focus).not.toHaveBeenCalled();
    },
  );

  test('brings them back to a link of its own part, not to its twin in another', () => {
    const twin = link('.all-marks');
    const anew = link('.mark-table');
    const { keeper } = pageWith(link('.mark-table'), {
      '.all-marks [data-mark="a"]': twin,
      '.mark-table [data-mark="a"]': anew,
    });
    keeper.before(view(NOTHING), view(MARK));
    keeper.back();
    expect(anew.focus).toHaveBeenCalledOnce();
    expect(twin.focus).not.toHaveBeenCalled();
  });

  test('brings them back to the very row of the chronology, in what is unfolded again for it', () => {
    const row = new FakeElement({ dataset: { dated: 'e' } });
    const fold = new FakeElement({});
    const around = { '[data-dated]': row, details: fold };
    const anew = new FakeElement({ around });
    const { keeper } = pageWith(new FakeElement({ dataset: { mark: 'a' }, parts: ['.chronology'], around }), {
      '.chronology [data-dated="e"] [data-mark="a"]': anew,
    });
    keeper.before(view(NOTHING), view(MARK));
    keeper.back();
    expect(anew.focus).toHaveBeenCalledOnce();
    expect(fold.setAttribute).toHaveBeenCalledWith('open', '');
  });

  test('brings them back to the thing itself where it is still there and nothing is like it', () => {
    const before = new FakeElement({});
    const { keeper } = pageWith(before);
    keeper.before(view(NOTHING), view(MARK));
    keeper.back();
    expect(before.focus).toHaveBeenCalledOnce();
  });

  test('leads to the panel where there is no place to go back to, or it is gone', () => {
    const gone = link('.all-marks');
    for (const active of [gone, null]) {
      const { keeper, panel } = pageWith(active);
      keeper.before(view(NOTHING), view(MARK));
      gone.isConnected = false;
      keeper.back();
      expect(panel.focus).toHaveBeenCalledOnce();
    }
  });

  test('remembers where the reader began, however many marks they look at in between', () => {
    const first = link('.all-marks');
    const { keeper } = pageWith(first, { '.all-marks [data-mark="a"]': first });
    keeper.before(view(NOTHING), view(MARK));
    vi.stubGlobal('document', { ...document, activeElement: link('.related', { mark: 'b' }) });
    keeper.before(view(MARK), view({ type: 'mark', id: 'b' }));
    keeper.back();
    expect(first.focus).toHaveBeenCalledOnce();
  });

  test('goes back once, and then knows of nothing', () => {
    const first = link('.all-marks');
    const { keeper, panel } = pageWith(first);
    keeper.before(view(NOTHING), view(MARK));
    keeper.back();
    keeper.back();
    expect([first.focus.mock.calls.length, panel.focus.mock.calls.length]).toEqual([1, 1]);
  });
});
