/** A thread of a server: it is ready before it is used, and one that dies takes the process with it. */
import { basename } from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';

export interface ServerThread<Asked, Said> {
  post(message: Asked): void;
  /** Tells it to end, and resolves when it has. */
  end(message: Asked): Promise<void>;
  /** From now on what it says goes here. */
  listen(hear: (message: Said) => void): void;
}

/**
 * Starts a thread and waits for its first word. Rejects when it does not come so far; later its death is an uncaught
 * exception: whoever supervises the process starts it again, and nothing is taken for done that was not.
 * @param given plain data for it.
 */
export async function startThread<Asked, Said>(
  module: URL,
  given: unknown,
  resourceLimits?: ResourceLimits,
): Promise<ServerThread<Asked, Said>> {
  const worker = new Worker(module, {
    workerData: given,
    ...(resourceLimits && { resourceLimits }),
  });
  let ending = false;
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  worker.removeAllListeners('error');
  worker.on('error', (error) => {
    throw error;
  });
  worker.on('exit', () => {
    if (!ending) throw new Error(`The thread ${basename(module.pathname)} ended by itself.`);
  });
  return {
    post: (message) => worker.postMessage(message),
    end(message) {
      ending = true;
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      worker.postMessage(message);
      return ended;
    },
    listen(hear) {
      worker.on('message', hear);
    },
  };
}
