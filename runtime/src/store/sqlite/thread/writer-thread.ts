/**
 * The thread that writes: it owns the only connection that does, commits in groups and answers. It decides
 * nothing. An error that is not a verb's ends it, and with it the process.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openConnection, type StoreConfig } from '../../../open-store.js';
import { groupCommit } from '../group-commit.js';
import { CHECKPOINT_PAGES } from '../log.js';
import { sqliteVerbs } from '../verbs.js';
import { checkpointer } from './checkpointer.js';
import { type FromWriter, sentError, type ToWriter, type WriteAnswer } from './messages.js';
import { answerTo, callsOf } from './step-message.js';

const port = parentPort;
if (port === null) throw new Error('The writer is a thread of the server: it does not run by itself.');
const db = openConnection(workerData as StoreConfig);
let begunAt = 0;
let seconds: number | undefined;
const checkpoints = checkpointer(db.$client, CHECKPOINT_PAGES);
const writer = groupCommit(db, sqliteVerbs(db), (point) => {
  if (point === 'before the batch') begunAt = performance.now();
  seconds = point === 'after COMMIT' ? (performance.now() - begunAt) / 1000 : undefined;
  if (point === 'after COMMIT') checkpoints.committed();
});
const tell = (message: FromWriter): void => port.postMessage(message);

let answers: WriteAnswer[] = [];

/** The answers of a batch are made together, and leave together. */
function answer(one: WriteAnswer): void {
  answers.push(one);
  if (answers.length > 1) return;
  queueMicrotask(() => {
    tell({ kind: 'answers', answers, ...(seconds !== undefined && { seconds }) });
    answers = [];
  });
}

async function close(): Promise<void> {
  await writer.drain();
  await checkpoints.close();
  db.$client.close();
  port?.close();
}

port.on('message', (message: ToWriter) => {
  if (message.kind === 'close') return void close();
  for (const { id, ...call } of callsOf(message))
    writer.write(call).then(
      (given) => answer(answerTo(id, call, given)),
      (error: unknown) => answer({ id, error: sentError(error) }),
    );
});
// A crash may have left in the log what an erasure removed.
writer.forgetErased();
tell({ kind: 'ready' });
