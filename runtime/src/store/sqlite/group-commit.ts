/**
 * Group commit: the verbs that arrive while the last transaction runs share the next one, and its one flush to
 * disk. Each is undone by itself and has an answer of its own. Nobody waits for company: a verb alone is a
 * transaction.
 */
import { setImmediate, setTimeout } from 'node:timers';
import { callVerb, type VerbCall } from './call-verb.js';
import { assertDurable, type Database, Undone } from './database.js';
import { emptyLog } from './log.js';
import type { SqliteVerbs } from './verbs.js';

/** Moments of a batch at which a test stops the world. */
export const commitPoints = [
  'before the batch',
  'between two verbs',
  'before COMMIT',
  'after COMMIT',
] as const;
export type CommitPoint = (typeof commitPoints)[number];

export interface GroupCommit {
  /** Resolves with the answer of the verb when it is on disk; rejects, with nothing of it written, when it throws. */
  write(call: VerbCall): Promise<unknown>;
  /** Resolves when everything that was asked for is on disk. */
  drain(): Promise<void>;
  /** Has what was erased overwritten in the log too: now, or as soon as no reader is in the way. */
  forgetErased(): void;
}

interface Waiting {
  call: VerbCall;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

type Answered = { ok: true; answer: unknown } | { ok: false; error: unknown };

/** A verb of a batch threw, and the batch runs without savepoints: it must start again with them. */
class Spoilt extends Error {
  constructor(readonly answered: Answered) {
    super('a verb of the batch undid its work');
  }
}

const answeredBy = (error: unknown): Answered =>
  error instanceof Undone ? { ok: true, answer: error.answer } : { ok: false, error };

/** The most that shares a transaction: a bound for the wait of the first and for the size of the log. */
const LARGEST_BATCH = 256;
/** Between two tries to empty the log, in milliseconds: a backup or an examination may read for minutes. */
const TRY_AGAIN_MS = 250;

/**
 * Nearly every verb does what it was asked to, and savepoints cost a copy of each page: a batch runs without
 * them first, and again with them, from its beginning, when one of its verbs undoes its work.
 * @param verbs of the same connection, which nobody else writes to.
 * @param reached is told each point of a batch; what it throws happens to the batch there.
 */
export function groupCommit(
  db: Database,
  verbs: SqliteVerbs,
  reached?: (point: CommitPoint) => void,
): GroupCommit {
  const { $client: client } = db;
  const waiting: Waiting[] = [];
  let scheduled = false;
  let provedDurable = false;
  let owesErasure = false;

  const run = (call: VerbCall): unknown => callVerb(verbs, call);
  /** Inside the batch's transaction better-sqlite3 makes of this a savepoint. */
  const savepoint = client.transaction(run);

  const inSavepoint = (call: VerbCall): Answered => {
    try {
      return { ok: true, answer: savepoint(call) };
    } catch (error) {
      // A full disk and its like end the whole transaction: no verb of it can be acknowledged.
      if (!client.inTransaction) throw error;
      return answeredBy(error);
    }
  };

  const plainly = (call: VerbCall): Answered => {
    try {
      return { ok: true, answer: run(call) };
    } catch (error) {
      throw new Spoilt(answeredBy(error));
    }
  };

  const transaction = client.transaction(
    (batch: readonly Waiting[], answerOf: (call: VerbCall) => Answered): Answered[] => {
      const answers: Answered[] = [];
      for (const [index, { call }] of batch.entries()) {
        if (index > 0) reached?.('between two verbs');
        answers.push(answerOf(call));
      }
      reached?.('before COMMIT');
      return answers;
    },
  );

  const answersOf = (batch: readonly Waiting[]): Answered[] => {
    try {
      return transaction.immediate(batch, plainly);
    } catch (error) {
      if (!(error instanceof Spoilt)) throw error;
      // Alone, it undid all there was.
      return batch.length === 1 ? [error.answered] : transaction.immediate(batch, inSavepoint);
    }
  };

  const emptyOfErased = (): void => {
    owesErasure = client.open && !emptyLog(client);
    if (owesErasure) setTimeout(emptyOfErased, TRY_AGAIN_MS).unref();
  };
  const forgetErased = (): void => {
    if (!owesErasure) emptyOfErased();
  };

  const commit = (batch: readonly Waiting[]): void => {
    try {
      reached?.('before the batch');
      const answers = answersOf(batch);
      if (!provedDurable) assertDurable(db);
      provedDurable = true;
      reached?.('after COMMIT');
      if (batch.some(({ call }) => call.part === 'erasure')) forgetErased();
      for (const [index, { resolve, reject }] of batch.entries()) {
        const answered = answers[index];
        if (answered?.ok) resolve(answered.answer);
        else reject(answered?.error);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  const flush = (): void => {
    scheduled = false;
    if (waiting.length > 0) commit(waiting.splice(0, LARGEST_BATCH));
    schedule();
  };

  // After what is ready to run now: whoever has a verb to bring brings it before the transaction begins.
  const schedule = (): void => {
    if (scheduled || waiting.length === 0) return;
    scheduled = true;
    setImmediate(flush);
  };

  return {
    write: (call) =>
      new Promise((resolve, reject) => {
        waiting.push({ call, resolve, reject });
        schedule();
      }),
    async drain() {
      while (waiting.length > 0) await new Promise<void>((resolve) => setImmediate(() => resolve()));
    },
    forgetErased,
  };
}
