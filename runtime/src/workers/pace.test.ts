import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace, MOST_AT_ONCE } from './pace.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** All that is ready to run runs. */
const settle = async (): Promise<void> => {
  for (let round = 0; round < 5; round += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** So many milliseconds of its timers, and all that follows from them. */
const after = async (milliseconds: number): Promise<void> => {
  await settle();
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settle();
};

/** A pace on a clock of the test, with the requests that it holds open and the turns that were given. */
function paced() {
  let at = 0;
  const pace = createPace(() => at);
  let given = 0;
  return {
    pace,
    given: () => given,
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
    ask: () => void pace.turn().then(() => (given += 1)),
    request: () => {
      let end = (): void => undefined;
      const done = pace.answering(
        () =>
          new Promise<void>((resolve) => {
            end = resolve;
          }),
      );
      return async () => {
        end();
        await done;
      };
    },
  };
}

describe('the pace of bulk work', () => {
  it('gives a turn when nobody waits', async () => {
    const { ask, given } = paced();
    ask();
    ask();
    await settle();
    expect(given()).toBe(2);
  });

  it('gives none while somebody waits for an answer, and one as soon as nobody does', async () => {
    const { ask, given, request } = paced();
    const [first, second] = [request(), request()];
    ask();
    await after(2);
    await first();
    await settle();
    expect(given()).toBe(0);
    await second();
    await settle();
    expect(given()).toBe(1);
  });

  it('rests between two turns while people come, and not when they have gone', async () => {
    const { ask, given, request, pass } = paced();
    await request()();
    for (let count = 0; count < 3; count += 1) ask();
    await after(2);
    expect(given()).toBe(1);
    await after(2);
    expect(given()).toBe(2);
    pass(1000);
    await after(2);
    for (let count = 0; count < 3; count += 1) ask();
    await settle();
    expect(given()).toBe(6);
  });

  it('gives one after 22 ms however many people come', async () => {
    const { ask, given, request } = paced();
    const end = request();
    ask();
    ask();
    await after(2);
    await after(20);
    expect(given()).toBe(1);
    await after(2);
    await after(20);
    expect(given()).toBe(2);
    await end();
  });

  it('does not give way to a request that is bulk work itself', async () => {
    const { ask, given, request, pass } = paced();
    const end = request();
    pass(100);
    ask();
    await after(2);
    expect(given()).toBe(1);
    await end();
  });

  it('keeps few pieces in flight while people come, and many when they have gone', async () => {
    const { pace, request, pass } = paced();
    expect(pace.atOnce()).toBe(MOST_AT_ONCE);
    await request()();
    expect(pace.atOnce()).toBeLessThanOrEqual(MOST_AT_ONCE / 4);
    pass(1000);
    expect(pace.atOnce()).toBe(MOST_AT_ONCE);
  });

  it('answers with what the work answers, also when it fails', async () => {
    const { pace, ask, given } = paced();
    expect(await pace.answering(async () => 7)).toBe(7);
    await expect(pace.answering(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    ask();
    await after(2);
    expect(given()).toBe(1);
  });
});
