/**
 * Erases a person of a town: destroys their key, so that diary, snapshots, letters and effects can never be read
 * again, and removes the clear rows about them. What stays says when, which phases and which numbers.
 */
import { randomUUID } from 'node:crypto';
import type { Erased, ErasureOrder, ErasureResult } from '../../../ports/index.js';
import { ERASED } from '../../erased-rows.js';
import { caseStore } from '../cases/case-store.js';
import { type Database, inTransaction } from '../database.js';
import { keyDigest } from '../idempotency-row.js';
import { idempotencyStore } from '../idempotency-store.js';
import { eraseFromRegister } from './erase-register.js';
import { casesOfPerson } from './erasure-store.js';
import { newNoOffersMark } from './no-offers-mark.js';

/**
 * All of it in one transaction. Whoever commits it empties the log into the file afterwards: that overwrites what
 * was removed.
 */
export const erasePerson = (db: Database, entity: string, order: ErasureOrder): ErasureResult =>
  inTransaction(db, () => erase(db, entity, order));

function erase(db: Database, entity: string, order: ErasureOrder): ErasureResult {
  const { $client: client, sealing } = db;
  const { personId, at, by, reason, idempotency } = order;
  const answers = idempotencyStore(db);
  const known = idempotency && answers.find(entity, idempotency.key);
  if (known)
    return known.bodyHash === idempotency.bodyHash
      ? { ok: true, ...(known.answer as Erased) }
      : { ok: false, code: 'idempotency.reused' };
  const found = casesOfPerson(db, entity, personId);
  const isKnown = client
    .prepare('SELECT 1 FROM person WHERE entity = ? AND person_id = ?')
    .get(entity, personId);
  // The person '' is the town itself, whose key is nobody's to destroy.
  if (personId === '' || (!isKnown && found.length === 0 && !sealing.keys.find(entity, personId)))
    return { ok: false, code: 'person.unknown' };
  if (found.some(({ caseId, endedAt }) => endedAt === null || !order.cases.includes(caseId)))
    return { ok: false, code: 'person.casesChanged' };
  const cases = client
    .prepare<[string, string], CaseName>(
      'SELECT case_no AS caseNo, case_id AS caseId FROM case_file WHERE entity = ? AND person_id = ?',
    )
    .all(entity, personId);

  // Hashes of keys and bodies could be tried against guesses: they go, and the diary says under which keys they are.
  forgetAnswers(db, entity, cases);
  const nobody = `erased:${randomUUID()}`;
  keepWish(db, entity, order);
  for (const one of cases) eraseCase(db, entity, one);
  const change = (statement: string) => client.prepare(statement);
  change(
    'UPDATE case_file SET person_id = ?, subject_id = ?, erased_at = ? WHERE entity = ? AND person_id = ?',
  ).run(nobody, nobody, at, entity, personId);
  change(
    "UPDATE case_file SET subject_id = ? WHERE entity = ? AND subject_kind = 'person' AND subject_id = ?",
  ).run(nobody, entity, personId);
  change('UPDATE calendar_move SET person_id = ? WHERE entity = ? AND person_id = ?').run(
    nobody,
    entity,
    personId,
  );
  change('UPDATE notification SET person_id = ?, due_at = NULL WHERE entity = ? AND person_id = ?').run(
    nobody,
    entity,
    personId,
  );
  change(
    `UPDATE message_history SET note = '' WHERE entity = ? AND message_id IN
      (SELECT message_id FROM message WHERE entity = ? AND person_id = ?)`,
  ).run(entity, entity, personId);
  const letters = change(
    "UPDATE message SET person_id = ?, sealed = x'' WHERE entity = ? AND person_id = ?",
  ).run(nobody, entity, personId).changes;
  for (const table of [
    'link_token',
    'citizen_session',
    'refusal',
    'no_offers',
    'electronic_means',
    'person_key',
  ])
    change(`DELETE FROM ${table} WHERE entity = ? AND person_id = ?`).run(entity, personId);
  change('DELETE FROM sensor_hit WHERE entity = ? AND subject = ?').run(entity, personId);
  change('UPDATE access_log SET person_id = ? WHERE entity = ? AND person_id = ?').run(
    nobody,
    entity,
    personId,
  );
  eraseFromRegister(client, { entity, personId, nobody });
  change(
    "INSERT INTO access_log (entity, at, who, verb, case_id, person_id, outcome, detail) VALUES (?, ?, ?, 'person.erase', NULL, ?, 'allowed', ?)",
  ).run(entity, at, by, nobody, reason);
  const answer: Erased = { cases: cases.length, letters };
  if (idempotency) answers.save(entity, { ...idempotency, answer, at });
  return { ok: true, ...answer };
}

interface CaseName {
  caseNo: number;
  caseId: string;
}

function forgetAnswers(db: Database, entity: string, cases: readonly CaseName[]): void {
  const { journal } = caseStore(db);
  const forget = db.$client.prepare('DELETE FROM idempotency WHERE entity = ? AND key = ?');
  const forgetKeys = db.$client.prepare('UPDATE journal SET key = NULL WHERE case_no = ?');
  for (const { caseNo, caseId } of cases) {
    for (const { cause } of journal(entity, caseId)) forget.run(entity, keyDigest(cause));
    forgetKeys.run(caseNo);
  }
}

function eraseCase({ $client: client }: Database, entity: string, { caseNo, caseId }: CaseName): void {
  client.prepare("UPDATE case_file SET snapshot = x'', incident = NULL WHERE case_no = ?").run(caseNo);
  client.prepare('DELETE FROM timer WHERE case_no = ?').run(caseNo);
  client
    .prepare(
      // What was not sent never will be: it is neither late nor to be tried again.
      "UPDATE outbox SET effect = x'', error = NULL, next_at = NULL, status = iif(status = 'done', 'done', 'abandoned') WHERE case_no = ?",
    )
    .run(caseNo);
  client
    .prepare(
      "UPDATE task SET failure = json_set(failure, '$.reason', ?) WHERE entity = ? AND case_id = ? AND failure IS NOT NULL",
    )
    .run(ERASED.en, entity, caseId);
}

/** Whoever wanted no offers is not offered anything if the register brings them back. */
function keepWish(
  { $client: client, sealing }: Database,
  entity: string,
  { personId, at }: ErasureOrder,
): void {
  const wishes = client
    .prepare<[string, string], string>(
      'SELECT procedure_id FROM no_offers WHERE entity = ? AND person_id = ?',
    )
    .pluck()
    .all(entity, personId);
  const inRegister = client
    .prepare<[string, string], number | null>(
      "SELECT row ->> 'noOffers' FROM person WHERE entity = ? AND person_id = ?",
    )
    .pluck()
    .get(entity, personId);
  const add = client.prepare(
    'INSERT OR IGNORE INTO no_offers (entity, person_id, procedure_id, at) VALUES (?, ?, ?, ?)',
  );
  // Empty: of any procedure.
  for (const procedureId of inRegister ? [...wishes, ''] : wishes)
    add.run(entity, newNoOffersMark(sealing.keys, entity, personId), procedureId, at);
}
