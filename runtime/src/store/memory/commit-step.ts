/** One step of a case: everything is checked before anything is written, so a refusal writes nothing. */
import { CHAIN_START, chainHash } from '../../cases/journal-hash.js';
import type { CommandAnswer, CommitReceipt, CommitResult, StepCommit } from '../../ports/index.js';
import { fileNumber, fileSeries, registerNumber, registerSeries } from '../series-number.js';
import { addAccess } from './access-stores.js';
import { chainedRow } from './journal-chain.js';
import { keyOf } from './memory-table.js';
import type { MemoryTables } from './memory-tables.js';

const clockKey = (caseId: string, deadline: string, generation: number): string =>
  keyOf(caseId, deadline, generation);

/** The key of an opening is the town's, that of an event its case's. */
function answerTo(tables: MemoryTables, entity: string, commit: StepCommit): CommandAnswer | undefined {
  const { key } = commit.idempotency;
  if (commit.expectedVersion > 0) return tables.commandAnswers.get(entity, keyOf(commit.case.caseId, key));
  const opened = tables.idempotency.get(entity, key);
  return opened && { bodyHash: opened.bodyHash, receipt: opened.answer as CommitReceipt };
}

function refusalOf(tables: MemoryTables, entity: string, commit: StepCommit): CommitResult | undefined {
  const { idempotency, sensorHit, expectedVersion } = commit;
  const known = answerTo(tables, entity, commit);
  if (known)
    return known.bodyHash === idempotency.bodyHash
      ? { ok: true, receipt: known.receipt, replayed: true }
      : { ok: false, code: 'idempotency.reused' };
  if (sensorHit && tables.sensorHits.has(entity, sensorHitKey(sensorHit)))
    return { ok: false, code: 'sensor.alreadyReached' };
  const stored = tables.cases.get(entity, commit.case.caseId);
  if ((stored?.version ?? 0) !== expectedVersion) return { ok: false, code: 'case.stale' };
  const { reference } = commit.case;
  const taken =
    expectedVersion === 0 && tables.cases.all(entity, (row) => row.reference === reference).length > 0;
  return taken ? { ok: false, code: 'reference.taken' } : undefined;
}

export const sensorHitKey = (hit: NonNullable<StepCommit['sensorHit']>): string =>
  keyOf(hit.procedureId, hit.sensorId, hit.period, hit.subject);

function nextNumber(tables: MemoryTables, entity: string, series: string): number {
  const next = (tables.counters.get(entity, series) ?? 0) + 1;
  tables.counters.put(entity, series, next);
  return next;
}

function writeClocksAndTasks(tables: MemoryTables, entity: string, commit: StepCommit): void {
  const { caseId } = commit.case;
  for (const clock of commit.clocks) {
    const key = clockKey(caseId, clock.deadline, clock.generation);
    const attempts = tables.timers.get(entity, key)?.attempts ?? 0;
    tables.timers.put(entity, key, { caseId, clock, leasedUntil: 0, attempts });
  }
  for (const { task: id, generation, due } of commit.redatedTasks)
    for (const task of tables.tasks.all(
      entity,
      (row) =>
        row.caseId === caseId &&
        row.task === id &&
        row.generation === generation &&
        row.kind === 'procedure' &&
        row.status === 'open',
    ))
      tables.tasks.put(entity, task.taskId, { ...task, due });
  for (const { deadline, generation, status } of commit.settledClocks ?? []) {
    const key = clockKey(caseId, deadline, generation);
    const timer = tables.timers.get(entity, key);
    if (timer)
      tables.timers.put(entity, key, { ...timer, clock: { ...timer.clock, status }, leasedUntil: 0 });
  }
  for (const closed of commit.closedTasks) {
    const isOne = (task: {
      caseId: string;
      task: string;
      generation: number;
      kind: string;
      status: string;
    }) =>
      task.caseId === caseId &&
      task.task === closed.task &&
      task.generation === closed.generation &&
      task.kind === 'procedure' &&
      task.status === 'open';
    for (const task of tables.tasks.all(entity, isOne))
      tables.tasks.put(entity, task.taskId, {
        ...task,
        status: closed.status,
        outcome: closed.outcome ?? null,
        completedBy: closed.by ?? null,
        completedAt: closed.at,
      });
  }
  for (const task of commit.tasks) tables.tasks.put(entity, task.taskId, task);
}

function writeOutbox(tables: MemoryTables, entity: string, commit: StepCommit): void {
  const { caseId } = commit.case;
  for (const { dataNeed, generation } of commit.abandoned)
    for (const row of tables.outbox.all(entity, (one) => one.caseId === caseId && one.status === 'pending')) {
      const { effect } = row;
      if (effect.kind !== 'consult' || effect.dataNeed !== dataNeed || effect.generation !== generation)
        continue;
      tables.outbox.put(entity, row.effectId, { ...row, status: 'abandoned', nextAt: null });
    }
  for (const [position, message] of commit.outbox.entries())
    tables.outbox.put(entity, message.effectId, {
      ...message,
      seq: commit.journal.seq,
      position,
      status: 'pending',
      nextAt: message.notBefore,
      leasedUntil: 0,
      attempts: 0,
      error: null,
    });
}

function enter(tables: MemoryTables, entity: string, commit: StepCommit): CommitReceipt['registered'] {
  const { caseId } = commit.case;
  return commit.registerEntries.map(({ entryId, book, name, at, year }) => {
    const number = registerNumber(year, book, nextNumber(tables, entity, registerSeries(year, book)));
    tables.registerEntries.put(entity, entryId, { entryId, caseId, book, number, name, at });
    return { book, number, at };
  });
}

export function commitStep(tables: MemoryTables, entity: string, commit: StepCommit): CommitResult {
  const refused = refusalOf(tables, entity, commit);
  if (refused) return refused;
  const { fileNumber: asked, journal } = commit;
  const number = asked
    ? fileNumber(asked.year, asked.series, nextNumber(tables, entity, fileSeries(asked.year, asked.series)))
    : commit.case.number;
  const record = { ...commit.case, number };
  if (commit.sensorHit) tables.sensorHits.put(entity, sensorHitKey(commit.sensorHit), commit.sensorHit);
  tables.cases.put(entity, record.caseId, record);
  if (commit.origin) tables.origins.put(entity, record.caseId, commit.origin);
  const before = tables.journal.get(entity, keyOf(journal.caseId, journal.seq - 1));
  const previous = before ? Buffer.from(before.hash, 'hex') : CHAIN_START;
  const hash = chainHash(previous, chainedRow(entity, journal)).toString('hex');
  tables.journal.put(entity, keyOf(journal.caseId, journal.seq), { ...journal, hash });
  writeClocksAndTasks(tables, entity, commit);
  writeOutbox(tables, entity, commit);
  for (const row of commit.documents) tables.documents.put(entity, row.documentId, row);
  if (commit.refusal) tables.refusals.add(entity, commit.refusal.caseId, commit.refusal);
  if (commit.access) addAccess(tables, entity, commit.access);
  const receipt: CommitReceipt = {
    caseId: record.caseId,
    reference: record.reference,
    number,
    version: record.version,
    activePhases: record.activePhases,
    outcome: record.outcome,
    registered: enter(tables, entity, commit),
  };
  const { key, bodyHash } = commit.idempotency;
  if (commit.expectedVersion === 0)
    tables.idempotency.put(entity, key, { key, bodyHash, answer: receipt, at: journal.at });
  else tables.commandAnswers.put(entity, keyOf(record.caseId, key), { bodyHash, receipt });
  return { ok: true, receipt: structuredClone(receipt), replayed: false };
}
