import { and, eq, lt } from 'drizzle-orm';
import type { IdempotencyStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { idempotency } from './schema/work.js';

export function idempotencyStore(db: Database): IdempotencyStore {
  return {
    async find(entity, key) {
      const found = db
        .select()
        .from(idempotency)
        .where(and(eq(idempotency.entity, entity), eq(idempotency.key, key)))
        .get();
      if (found === undefined) return undefined;
      const { entity: _town, ...row } = found;
      return row;
    },
    async save(entity, answer) {
      return (
        db
          .insert(idempotency)
          .values({ entity, ...answer })
          .onConflictDoNothing()
          .run().changes === 1
      );
    },
    async purge(entity, olderThan) {
      return db
        .delete(idempotency)
        .where(and(eq(idempotency.entity, entity), lt(idempotency.at, olderThan)))
        .run().changes;
    },
  };
}
