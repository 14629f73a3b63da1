import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { IdempotencyStore } from '../../ports/index.js';
import { type Database, inTransaction } from './database.js';
import { findAnswer, toAnswerRow } from './idempotency-row.js';
import { idempotency } from './schema/work.js';
import { reading, writing } from './statement.js';
import type { Synchronous } from './verbs.js';

/** In the order of the keys, which are hashes: an index of instants would cost every step of every case. */
function purgeOf(db: Database): Synchronous<IdempotencyStore>['purge'] {
  const { key, at } = idempotency;
  const looked = reading(
    db,
    db
      .select({ key, at })
      .from(idempotency)
      .where(and(eq(idempotency.entity, sql.placeholder('entity')), gt(key, sql.placeholder('after'))))
      .orderBy(asc(key))
      .limit(sql.placeholder('limit')),
    { key, at },
  );
  const forget = writing(
    db,
    db
      .delete(idempotency)
      .where(and(eq(idempotency.entity, sql.placeholder('entity')), eq(key, sql.placeholder('key')))),
  );
  return (entity, { olderThan, after, limit }) =>
    inTransaction(db, () => {
      const rows = looked.all({ entity, after: Buffer.from(after, 'hex'), limit });
      const old = rows.filter((row) => row.at < olderThan);
      for (const row of old) forget.run({ entity, key: row.key });
      const last = rows.length < limit ? undefined : rows.at(-1)?.key;
      return { forgotten: old.length, place: last && Buffer.from(last).toString('hex') };
    });
}

export function idempotencyStore(db: Database): Synchronous<IdempotencyStore> {
  return {
    find: findAnswer(db),
    save(entity, answer) {
      return (
        db
          .insert(idempotency)
          .values(toAnswerRow(db.sealing, entity, answer))
          .onConflictDoNothing()
          .run().changes === 1
      );
    },
    purge: purgeOf(db),
  };
}
