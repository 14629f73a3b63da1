import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { nextClaim } from '../next-claim.js';
import { outbox } from '../schema/work.js';

/** When the next message can be claimed. */
export const nextAt = (db: Database) =>
  nextClaim(db, {
    from: sql`${outbox}`,
    waiting: and(eq(outbox.entity, sql.placeholder('entity')), isNotNull(outbox.nextAt)),
    at: outbox.nextAt,
    leasedUntil: outbox.leasedUntil,
  });
