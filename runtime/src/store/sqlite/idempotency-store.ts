import { and, eq, lt } from 'drizzle-orm';
import type { IdempotencyStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { findAnswer, toAnswerRow } from './idempotency-row.js';
import { idempotency } from './schema/work.js';
import type { Synchronous } from './verbs.js';

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
    purge(entity, olderThan) {
      return db
        .delete(idempotency)
        .where(and(eq(idempotency.entity, entity), lt(idempotency.at, olderThan)))
        .run().changes;
    },
  };
}
