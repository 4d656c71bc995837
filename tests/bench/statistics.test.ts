import { describe, expect, it } from 'vitest';
import { blockingTime, isWithin, longestTask, median, quantile, ratio } from './statistics.ts';

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
    [[5, undefined, 1], 3],
    [[undefined], undefined],
    [[], undefined],
  ])('of %j is %j', (figures, middle) => {
    expect(median(figures)).toBe(middle);
  });
});

describe('quantile', () => {
  it('lies between two neighbours in proportion', () => {
    expect(quantile([0, 10, 20, 30, 40], 0.95)).toBeCloseTo(38);
    expect(quantile([40, 0, 20, 10, 30], 0)).toBe(0);
    expect(quantile([40, 0, 20, 10, 30], 1)).toBe(40);
  });
});

describe('ratio and limit', () => {
  it('compares two figures', () => {
    expect(ratio(3, 2)).toBe(1.5);
    expect(isWithin(3, 2, 1.5)).toBe(true);
    expect(isWithin(3.1, 2, 1.5)).toBe(false);
  });

  it('has no ratio to nothing, and nothing keeps every limit', () => {
    expect(ratio(0, 0)).toBeUndefined();
    expect(isWithin(0, 0, 0.5)).toBe(true);
    expect(isWithin(1, 0, 0.5)).toBe(false);
  });

  it('says nothing where a figure is missing', () => {
    expect(ratio(undefined, 1)).toBeUndefined();
    expect(ratio(1, undefined)).toBeUndefined();
    expect(isWithin(undefined, 1, 2)).toBeUndefined();
  });
});

describe('tasks of the main thread', () => {
  const tasks = [
    { start: 10, duration: 60 },
    { start: 200, duration: 150 },
    { start: 5000, duration: 400 },
  ];

  it('block for what they take beyond 50 ms, until the end that is given', () => {
    expect(blockingTime(tasks, 4000)).toBe(110);
    expect(blockingTime(tasks, 6000)).toBe(460);
  });

  it('have a longest one, which is 0 when there was none', () => {
    expect(longestTask(tasks, 4000)).toBe(150);
    expect(longestTask([], 4000)).toBe(0);
  });
});
