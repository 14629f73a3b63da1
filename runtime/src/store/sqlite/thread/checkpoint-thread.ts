/**
 * The thread that copies the log into the file while the writer goes on writing. It knows no table and no key: pages
 * only.
 */
import { parentPort, workerData } from 'node:worker_threads';
import SqliteClient from 'better-sqlite3';
import { copyLog, pagesIn } from '../log.js';
import type { FromCheckpoint, ToCheckpoint } from './messages.js';

const port = parentPort;
if (port === null) throw new Error('The checkpoint is a thread of the writer: it does not run by itself.');
const client = new SqliteClient(workerData as string);
client.pragma('synchronous = FULL');
// What the copy needs it takes by itself; pages are not looked at here.
client.pragma('cache_size = -64');

/**
 * SQLite flushes the file only when nothing was written meanwhile, and leaves it to the next copy otherwise: a copy of
 * what little came is quick, so that one of a few finds a moment of quiet and the flush is not the writer's.
 */
const COPIES = 20;

function copy(): void {
  for (let copies = 0; copies < COPIES; copies += 1) {
    const copied = copyLog(client);
    if (copied === undefined || copied === pagesIn(client)) return;
  }
}

const tell = (message: FromCheckpoint): void => port.postMessage(message);

port.on('message', (message: ToCheckpoint) => {
  if (message === 'close') {
    client.close();
    port.close();
    return;
  }
  copy();
  tell('copied');
});
tell('ready');
