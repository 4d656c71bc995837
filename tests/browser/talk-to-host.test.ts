import { describe, expect, test, vi } from 'vitest';
import { talkToHost } from '../../src/browser/talk-to-host.ts';
import { CONTRACT } from '../../src/embed/messages.ts';
import { USUAL_FRAME } from '../../src/state/frame-options.ts';
import { createStore } from '../../src/state/store.ts';
import { atlas, known } from '../fixtures/real-atlas.ts';
import { OVERVIEW } from '../fixtures/rendered-panel.tsx';

/** A frame in a page, what it tells that page, and what it does when it hears something. */
function framed() {
  const host = { postMessage: vi.fn() };
  let hear: (event: { source: unknown; data: unknown }) => void = () => undefined;
  const page = { parent: host, addEventListener: (_type: string, heard: typeof hear) => (hear = heard) };
  const acts = {
    chooseMark: vi.fn(),
    chooseNothing: vi.fn(),
    showLayers: vi.fn(),
    sift: vi.fn(),
    takeStep: vi.fn(),
  };
  const store = createStore(OVERVIEW);
  talkToHost(page as unknown as Window, { atlas, store, known: { ...known, frame: USUAL_FRAME }, acts });
  const say = (wanted: unknown, source: unknown = host) =>
    hear({ source, data: { contract: CONTRACT, type: 'show', wanted } });
  const told = () => host.postMessage.mock.calls.map(([message]) => message);
  return { acts, store, say, told };
}

describe('a frame', () => {
  test('does what its page asks, as far as there is such a thing', () => {
    const { acts, say } = framed();
    say({ mark: 'manta-port', layers: ['manta', 'nowhere'], when: '1999/2009', step: 'the-vote' });
    expect(acts.chooseMark).toHaveBeenCalledWith('manta-port');
    expect(acts.showLayers).toHaveBeenCalledWith(['manta']);
    expect(acts.sift).toHaveBeenCalledOnce();
    expect(acts.takeStep).toHaveBeenCalledWith('the-vote');
    say({ mark: null, when: null });
    expect(acts.chooseNothing).toHaveBeenCalledOnce();
    expect(acts.sift).toHaveBeenLastCalledWith({ time: null });
  });

  test('leaves as it is what is not there, or was not named', () => {
    const { acts, say } = framed();
    say({});
    say({ step: 'nowhere', when: 'someday' });
    say({ when: '1600/1700' });
    for (const act of Object.values(acts)) expect(act).not.toHaveBeenCalled();
  });

  test('hears nobody but its page', () => {
    const { acts, say } = framed();
    for (const source of [null, {}, undefined]) say({ mark: 'manta-port' }, source === undefined ? 'x' : source);
    expect(acts.chooseMark).not.toHaveBeenCalled();
  });

  test('tells its page that it listens, what is chosen, and what shows', () => {
    const { store, told } = framed();
    expect(told()).toEqual([{ contract: CONTRACT, type: 'ready' }]);
    store.dispatch({ type: 'choose-mark', id: 'manta-port', layer: 'manta', sieve: OVERVIEW.sieve, origin: 'reader' });
    expect(told().slice(1)).toEqual([
      { contract: CONTRACT, type: 'mark', id: 'manta-port' },
      { contract: CONTRACT, type: 'state', hash: '#v=1&mark=manta-port' },
    ]);
    store.dispatch({ type: 'choose-nothing', origin: 'reader' });
    expect(told().at(-2)).toEqual({ contract: CONTRACT, type: 'mark', id: null });
  });
});

test('a page that is in no other says nothing and hears nothing', () => {
  const page = { addEventListener: vi.fn(), postMessage: vi.fn() };
  const alone: Record<string, unknown> = { ...page };
  alone.parent = alone;
  talkToHost(alone as unknown as Window, {} as Parameters<typeof talkToHost>[1]);
  expect(page.addEventListener).not.toHaveBeenCalled();
});
