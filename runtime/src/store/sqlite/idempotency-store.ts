import { and, eq, lt } from 'drizzle-orm';
import type { IdempotencyStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { idempotency } from './schema/work.js';
import type { Synchronous } from './verbs.js';

export function idempotencyStore(db: Database): Synchronous<IdempotencyStore> {
  return {
    find(entity, key) {
      const found = db
        .select()
        .from(idempotency)
        .where(and(eq(idempotency.entity, entity), eq(idempotency.key, key)))
        .get();
      if (found === undefined) return undefined;
      const { entity: _town, ...row } = found;
      return row;
    },
    save(entity, answer) {
      return (
        db
          .insert(idempotency)
          .values({ entity, ...answer })
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
