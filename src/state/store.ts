import { type Action, reduce, type ViewState } from './view.ts';

/** Called after every change, with the view before it and the action that made it. */
export type Listener = (next: ViewState, previous: ViewState, action: Action) => void;

/** The one place where the view lives. */
export interface Store {
  get(): ViewState;
  dispatch(action: Action): void;
  /** @returns the function that ends the subscription */
  subscribe(listener: Listener): () => void;
}

/**
 * A store that starts with `initial`. An action dispatched by a listener waits until every listener has heard of the
 * one before, so that all hear of all changes in the same order.
 */
export function createStore(initial: ViewState): Store {
  let view = initial;
  const listeners = new Set<Listener>();
  const waiting: Action[] = [];
  let busy = false;

  const run = (action: Action): void => {
    const previous = view;
    view = reduce(view, action);
    if (view === previous) return;
    for (const listener of [...listeners]) listener(view, previous, action);
  };

  return {
    get: () => view,
    dispatch(action) {
      waiting.push(action);
      if (busy) return;
      busy = true;
      try {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) run(next);
      } finally {
        busy = false;
        waiting.length = 0;
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
