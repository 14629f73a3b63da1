/** This side of the thread that goes through many rows: hands it calls, and gives its answers to whoever asked. */
import type { VerbCall } from '../call-verb.js';
import { type FromReader, receivedError, type ToReader } from './messages.js';
import { numbered } from './numbered.js';
import { type ServerThread, startThread } from './server-thread.js';

export interface ThreadedReader {
  /** Answers a verb that reads. Rejects as the verb throws. */
  scan(call: VerbCall): Promise<unknown>;
  /** Finishes what was asked for and ends the thread. */
  close(): Promise<void>;
}

interface Asked {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** @param given plain data for the thread, which starts at the first call: what `openToRead` needs. */
export function threadedReader(given: object): ThreadedReader {
  const asked = numbered<Asked>();
  let starting: Promise<ServerThread<ToReader, FromReader>> | undefined;
  let closing = false;

  const start = async (): Promise<ServerThread<ToReader, FromReader>> => {
    const thread = await startThread<ToReader, FromReader>(
      new URL('./reader-thread.js', import.meta.url),
      given,
    );
    thread.listen((message) => {
      if (message.kind !== 'answer') return;
      const waiting = asked.take(message.id);
      if ('error' in message) waiting?.reject(receivedError(message.error));
      else waiting?.resolve(message.answer);
    });
    return thread;
  };

  return {
    async scan(call) {
      if (closing) throw new Error('The store is closed.');
      starting ??= start().catch((error: unknown) => {
        starting = undefined;
        throw error;
      });
      const thread = await starting;
      return new Promise((resolve, reject) => {
        thread.post({ kind: 'scan', id: asked.put({ resolve, reject }), call });
      });
    },
    async close() {
      closing = true;
      const thread = await starting?.catch(() => undefined);
      await thread?.end({ kind: 'close' });
    },
  };
}
