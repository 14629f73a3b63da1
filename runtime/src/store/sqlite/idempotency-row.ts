/** Between an answer kept by key and its row: hashes in their bytes, the answer packed. */
import { createHash } from 'node:crypto';
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { IdempotentAnswer } from '../../ports/index.js';
import type { Database } from './database.js';
import { idempotency } from './schema/work.js';
import type { RowSealing } from './sealing/row-sealing.js';
import { reading } from './statement.js';

/** Answers are of no procedure in particular: they are read before the case is. */
const NO_PROCEDURE = { procedureId: '', procedureVersion: 0 };

/** Half a SHA-256 is enough to tell keys apart; a key may name a person, its hash does not. */
export const keyDigest = (key: string): Buffer => createHash('sha256').update(key).digest().subarray(0, 16);

export function toAnswerRow(
  sealing: RowSealing,
  entity: string,
  { key, bodyHash, answer, at }: IdempotentAnswer,
) {
  const packed = sealing.pack(entity, NO_PROCEDURE, answer);
  return { entity, key: keyDigest(key), bodyHash, answer: packed, at };
}

/** Finds the answer of a key. */
export function findAnswer(db: Database): (entity: string, key: string) => IdempotentAnswer | undefined {
  const { entity: _town, key: _key, ...fields } = getTableColumns(idempotency);
  const select = reading(
    db,
    db
      .select(fields)
      .from(idempotency)
      .where(
        and(eq(idempotency.entity, sql.placeholder('entity')), eq(idempotency.key, sql.placeholder('key'))),
      ),
    fields,
  );
  return (entity, key) => {
    const row = select.get({ entity, key: keyDigest(key) });
    if (row === undefined) return undefined;
    const { bodyHash, answer, at } = row;
    return { key, bodyHash, answer: db.sealing.unpack(entity, NO_PROCEDURE.procedureId, answer), at };
  };
}
