/** This side of the thread that writes: hands it calls, and gives its answers to whoever asked. */
import { setImmediate } from 'node:timers';
import type { Metrics } from '../../../ports/index.js';
import type { VerbCall } from '../call-verb.js';
import { type AskedWrite, type FromWriter, receivedError, type ToWriter } from './messages.js';
import { numbered } from './numbered.js';
import { startThread } from './server-thread.js';
import { bundleOf, resultOf } from './step-message.js';

export interface ThreadedWriter {
  /** As `GroupCommit.write`, in the other thread. */
  write(call: VerbCall): Promise<unknown>;
  /** Finishes what was asked for and ends the thread. */
  close(): Promise<void>;
}

interface Asked {
  call: VerbCall;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** What the thread makes is over with its batch: a quarter of V8's room for it is as fast, and 25 MB less. */
const YOUNG_MB = 12;
/** So many go at once: the other thread begins with them while this one makes the rest. */
const EAGER = 16;

/**
 * Starts the thread and waits until it has the database open.
 * @param given plain data for the thread: what `openConnection` needs.
 * @param metrics is told each transaction and how many writes wait.
 * @param written is called when something is on disk, before whoever asked for it is told.
 */
export async function startWriter(
  given: object,
  metrics: Metrics,
  written: () => void,
): Promise<ThreadedWriter> {
  const thread = await startThread<ToWriter, FromWriter>(
    new URL('./writer-thread.js', import.meta.url),
    given,
    {
      maxYoungGenerationSizeMb: YOUNG_MB,
    },
  );
  const asked = numbered<Asked>();
  let bundle: AskedWrite[] = [];
  let closing = false;

  const send = (): void => {
    if (bundle.length === 0) return;
    thread.post({ kind: 'write', ...bundleOf(bundle) });
    bundle = [];
  };

  const receive = (message: FromWriter): void => {
    if (message.kind !== 'answers') return;
    const { answers, seconds } = message;
    written();
    if (seconds !== undefined) metrics.commit({ writes: answers.length, seconds });
    for (const given of answers) {
      const id = Array.isArray(given) ? given[0] : given.id;
      const waiting = asked.take(id);
      if (waiting === undefined) continue;
      if (Array.isArray(given)) waiting.resolve(resultOf(waiting.call, given));
      else if ('error' in given) waiting.reject(receivedError(given.error));
      else waiting.resolve(given.answer);
    }
    metrics.queued(asked.count());
  };

  thread.listen(receive);

  return {
    write(call) {
      if (closing) return Promise.reject(new Error('The store is closed.'));
      return new Promise((resolve, reject) => {
        const id = asked.put({ call, resolve, reject });
        metrics.queued(asked.count());
        bundle.push({ id, ...call });
        // What is asked for in one turn of the loop goes in few messages.
        if (bundle.length >= EAGER) send();
        else if (bundle.length === 1) setImmediate(send);
      });
    },
    async close() {
      if (closing) return;
      closing = true;
      send();
      await thread.end({ kind: 'close' });
    },
  };
}
