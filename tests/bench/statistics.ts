/** The few statistics that the bench needs. Figures that a page does not have are `undefined` and stay so. */

/** A figure, or that there is none. */
export type Figure = number | undefined;

/**
 * The value below which a share of the values lies, between two neighbours in proportion.
 *
 * @param share 0 to 1
 * @returns `undefined` for no values
 */
export function quantile(values: readonly number[], share: number): Figure {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below === undefined || above === undefined ? undefined : below + (above - below) * (place % 1);
}

/** The middle of the figures that are there; `undefined` when none is. */
export function median(figures: readonly Figure[]): Figure {
  return quantile(present(figures), 0.5);
}

/** The figures that are there. */
export function present(figures: readonly Figure[]): number[] {
  return figures.filter((figure) => figure !== undefined);
}

/** How many times the one is the other; `undefined` where one of them is missing or the other is nothing. */
export function ratio(one: Figure, other: Figure): Figure {
  return one === undefined || other === undefined || other === 0 ? undefined : one / other;
}

/** Whether a figure is at most so many times another; a product, so that nothing against nothing is kept. */
export function isWithin(one: Figure, other: Figure, times: number): boolean | undefined {
  return one === undefined || other === undefined ? undefined : one <= times * other;
}

/**
 * Total blocking time: what each task takes beyond 50 ms.
 *
 * @param tasks in ms since navigation
 * @param until ms since navigation; tasks that start later do not count
 */
export function blockingTime(tasks: readonly Task[], until: number): number {
  return tasksUntil(tasks, until).reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
}

/** Length of the longest task in ms; 0 when no task took 50 ms, since shorter ones are not reported. */
export function longestTask(tasks: readonly Task[], until: number): number {
  return Math.max(0, ...tasksUntil(tasks, until).map(({ duration }) => duration));
}

/** A task of the main thread, in ms since navigation. */
export interface Task {
  readonly start: number;
  readonly duration: number;
}

function tasksUntil(tasks: readonly Task[], until: number): readonly Task[] {
  return tasks.filter(({ start }) => start <= until);
}
