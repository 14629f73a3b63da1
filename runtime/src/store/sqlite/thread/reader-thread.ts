/**
 * The thread that goes through many rows, on a connection that cannot write: what it reads is committed. It decides
 * nothing.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openToRead, type StoreConfig } from '../../../open-store.js';
import { callVerb } from '../call-verb.js';
import { sqliteVerbs } from '../verbs.js';
import { type FromReader, sentError, type ToReader } from './messages.js';

const port = parentPort;
if (port === null) throw new Error('The reader is a thread of the server: it does not run by itself.');
const db = openToRead(workerData as StoreConfig);
const verbs = sqliteVerbs(db);
const tell = (message: FromReader): void => port.postMessage(message);

port.on('message', (message: ToReader) => {
  if (message.kind === 'close') {
    db.$client.close();
    port.close();
    return;
  }
  const { id, call } = message;
  try {
    tell({ kind: 'answer', id, answer: callVerb(verbs, call) });
  } catch (error) {
    tell({ kind: 'answer', id, error: sentError(error) });
  }
});
tell({ kind: 'ready' });
