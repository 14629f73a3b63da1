/** Erasing in memory: there is no key to destroy, so marks take the place of the rows themselves. */
import { randomUUID } from 'node:crypto';
import type { Erased, ErasureOrder, ErasureResult, ErasureStore } from '../../ports/index.js';
import { erasedJournalRow, erasedLetter } from '../erased-rows.js';
import { sensorHitKey } from './commit-step.js';
import { withoutPerson } from './erased-register.js';
import { keyOf, ordered } from './memory-table.js';
import type { MemoryTables } from './memory-tables.js';

export function erasureStore(tables: MemoryTables): ErasureStore {
  const casesOf = (entity: string, personId: string) =>
    ordered(
      tables.cases.all(
        entity,
        ({ personId: addressee, subject }) =>
          addressee === personId || (subject.kind === 'person' && subject.id === personId),
      ),
      (row) => [row.openedAt, row.caseId],
    );

  function eraseCase(entity: string, caseId: string): void {
    for (const row of tables.journal.all(entity, (one) => one.caseId === caseId)) {
      tables.idempotency.delete(entity, row.cause);
      tables.commandAnswers.delete(entity, keyOf(caseId, row.cause));
      const { seq, at, from, to, procedureVersion, procedureHash, hash } = row;
      const clear = { caseId, seq, at, from, to, procedureVersion, procedureHash, hash };
      tables.journal.put(entity, keyOf(caseId, seq), erasedJournalRow(clear));
    }
    for (const { clock } of tables.timers.all(entity, (one) => one.caseId === caseId))
      tables.timers.delete(entity, keyOf(caseId, clock.deadline, clock.generation));
    for (const row of tables.outbox.all(entity, (one) => one.caseId === caseId))
      tables.outbox.delete(entity, row.effectId);
  }

  function eraseLetters(entity: string, personId: string, nobody: string): number {
    const letters = tables.messages.all(entity, (row) => row.personId === personId);
    for (const letter of letters) {
      const { messageId, language } = letter;
      tables.messages.put(entity, messageId, { ...letter, personId: nobody, ...erasedLetter(language) });
      const history = tables.messageHistory.get(entity, messageId) ?? [];
      tables.messageHistory.put(
        entity,
        messageId,
        history.map((line) => ({ ...line, note: '' })),
      );
    }
    return letters.length;
  }

  function forget(entity: string, personId: string, nobody: string): void {
    for (const { tokenHash } of tables.links.all(entity, (row) => row.personId === personId))
      tables.links.delete(entity, tokenHash);
    for (const { tokenHash } of tables.citizenSessions.all(entity, (row) => row.personId === personId))
      tables.citizenSessions.delete(entity, tokenHash);
    for (const row of tables.refusals.all(entity, (one) => one.personId === personId))
      tables.refusals.delete(entity, row.caseId);
    tables.electronicMeans.delete(entity, personId);
    for (const hit of tables.sensorHits.all(entity, (one) => one.subject === personId))
      tables.sensorHits.delete(entity, sensorHitKey(hit));
    for (const row of tables.calendarMoves.all(entity, (one) => one.personId === personId)) {
      const { changeId, caseId, kind, target, generation } = row;
      const key = keyOf(changeId, caseId, kind, target, generation);
      tables.calendarMoves.put(entity, key, { ...row, personId: nobody });
    }
    for (const row of tables.notifications.all(entity, (one) => one.personId === personId))
      tables.notifications.put(entity, row.effectId, { ...row, personId: nobody, dueAt: null });
  }

  function erased(entity: string, { personId, at }: ErasureOrder): Erased {
    const nobody = `erased:${randomUUID()}`;
    const found = casesOf(entity, personId);
    const own = found.filter((row) => row.personId === personId);
    for (const { caseId } of own) eraseCase(entity, caseId);
    for (const row of found) {
      const isOwn = row.personId === personId;
      tables.cases.put(entity, row.caseId, {
        ...row,
        subject: isOwn || row.subject.kind === 'person' ? { ...row.subject, id: nobody } : row.subject,
        ...(isOwn && {
          personId: nobody,
          erasedAt: at,
          incident: null,
          snapshot: { ...row.snapshot, state: null },
        }),
      });
    }
    const letters = eraseLetters(entity, personId, nobody);
    forget(entity, personId, nobody);
    const register = tables.register.get(entity);
    const person = register?.rows.people.find((row) => row.personId === personId);
    // The wish outlives the person, as on disk; there by a mark that names nobody.
    if (person?.noOffers) tables.noOffers.add(entity, keyOf(personId, ''), { personId, procedureId: null });
    if (register)
      tables.register.set(entity, { ...register, rows: withoutPerson(register.rows, personId, nobody) });
    return { cases: own.length, letters };
  }

  function erase(entity: string, order: ErasureOrder): ErasureResult {
    const { personId, at, by, reason, cases, idempotency } = order;
    const known = idempotency && tables.idempotency.get(entity, idempotency.key);
    if (known)
      return known.bodyHash === idempotency.bodyHash
        ? { ok: true, ...(known.answer as Erased) }
        : { ok: false, code: 'idempotency.reused' };
    const found = casesOf(entity, personId);
    const isKnown = tables.register.get(entity)?.rows.people.some((row) => row.personId === personId);
    if (!isKnown && found.length === 0) return { ok: false, code: 'person.unknown' };
    if (found.some(({ caseId, endedAt }) => endedAt === null || !cases.includes(caseId)))
      return { ok: false, code: 'person.casesChanged' };
    const answer = erased(entity, order);
    for (const [place, row] of tables.accessLog.all(entity).entries())
      if (row.personId === personId)
        tables.accessLog.put(entity, String(place), { ...row, personId: 'erased:' });
    tables.accessLog.put(entity, String(tables.accessLog.all(entity).length), {
      at,
      who: by,
      verb: 'person.erase',
      caseId: null,
      personId: null,
      outcome: 'allowed',
      detail: reason,
    });
    if (idempotency) tables.idempotency.put(entity, idempotency.key, { ...idempotency, answer, at });
    return { ok: true, ...answer };
  }

  return {
    casesOf: async (entity, personId) =>
      casesOf(entity, personId).map(
        ({ caseId, reference, number, procedureId, procedureVersion, endedAt }) => ({
          caseId,
          reference,
          number,
          procedureId,
          procedureVersion,
          endedAt,
        }),
      ),
    erase: async (entity, order) => erase(entity, order),
  };
}
