import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DataError, fetchData, SLOW_MS, type Trouble } from '../../src/browser/fetch-data.ts';

const FILE = 'https://map.example/data/page-0123456789.json';

/** Lets the network answer as it will, after a while. */
function answer(respond: () => Promise<Response> | Response, afterMs = 0): void {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      return respond();
    }),
  );
}

/** What comes of fetching the file: the data or the trouble, and how often it was called slow. */
async function outcome(waitMs = SLOW_MS * 10) {
  const slow = vi.fn();
  const settled = fetchData<{ marks: number[] }>(FILE, ['marks'], slow).then(
    (data) => ({ data }),
    (error: unknown) => ({ error }),
  );
  await vi.advanceTimersByTimeAsync(waitMs);
  return { ...(await settled), slow: slow.mock.calls.length };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('fetchData', () => {
  test('brings what the file says', async () => {
    answer(() => new Response('{"marks":[1,2]}'));
    expect(await outcome()).toEqual({ data: { marks: [1, 2] }, slow: 0 });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(FILE);
  });

  test.each<[string, Trouble, () => Response]>([
    ['there is no such file', 'missing', () => new Response('{}', { status: 404 })],
    ['the host fails', 'missing', () => new Response('{}', { status: 503 })],
    ['the file ends too soon', 'broken', () => new Response('{"marks":[1,2')],
    ['the file holds something else', 'broken', () => new Response('{"offers":[]}')],
    ['the file holds nothing', 'broken', () => new Response('null')],
    ['the file is empty', 'broken', () => new Response('')],
    [
      'a page comes instead, as from a hotel that wants a name',
      'broken',
      () => new Response('<!doctype html><p>Hello'),
    ],
    ['the network does not answer', 'offline', () => fail('Failed to fetch')],
    ['the network breaks off in the middle', 'offline', brokenOff],
  ])('tells when %s', async (_, trouble, respond) => {
    answer(respond);
    const result = await outcome();
    if (!('error' in result)) throw new Error('it came all the same');
    expect(result.error).toBeInstanceOf(DataError);
    expect(result.error).toMatchObject({ trouble });
    expect(String(result.error)).toContain(FILE);
    expect(result.slow).toBe(0);
  });

  test('keeps the cause for those who look into it', async () => {
    answer(() => fail('net::ERR_INTERNET_DISCONNECTED'));
    const result = await outcome();
    expect('error' in result && result.error instanceof Error && String(result.error.cause)).toContain('ERR_INTERNET');
  });

  test('says once that it is slow when the file is long in coming, and brings it all the same', async () => {
    answer(() => new Response('{"marks":[]}'), SLOW_MS + 1);
    expect(await outcome()).toEqual({ data: { marks: [] }, slow: 1 });
  });

  test('says nothing when the file comes just in time, or fails in time, and nothing afterwards', async () => {
    answer(() => new Response('{"marks":[]}'), SLOW_MS - 1);
    expect(await outcome()).toEqual({ data: { marks: [] }, slow: 0 });
    answer(() => new Response('', { status: 404 }), SLOW_MS - 1);
    expect((await outcome()).slow).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

function fail(message: string): never {
  throw new TypeError(message);
}

/** A response whose body stops coming. */
function brokenOff(): Response {
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"marks":'));
      controller.error(new TypeError('network error'));
    },
  });
  return new Response(body);
}
