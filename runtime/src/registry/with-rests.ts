import { setImmediate } from 'node:timers/promises';

/** Does work that rests now and then, and serves whoever waits at each rest. */
export async function withRests<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await setImmediate();
  }
}
