import { and, eq, getTableColumns, lt, sql } from 'drizzle-orm';
import type { IdempotencyStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { idempotency } from './schema/work.js';
import { reading } from './statement.js';
import type { Synchronous } from './verbs.js';

export function idempotencyStore(db: Database): Synchronous<IdempotencyStore> {
  const { entity: _town, ...fields } = getTableColumns(idempotency);
  const answered = reading(
    db,
    db
      .select(fields)
      .from(idempotency)
      .where(
        and(eq(idempotency.entity, sql.placeholder('entity')), eq(idempotency.key, sql.placeholder('key'))),
      ),
    fields,
  );
  return {
    find: (entity, key) => answered.get({ entity, key }),
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
