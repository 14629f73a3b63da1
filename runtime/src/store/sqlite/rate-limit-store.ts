import { and, eq, sql } from 'drizzle-orm';
import type { RateLimitStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { forgetExpired } from './forget-expired.js';
import { rateLimit } from './schema/access.js';
import type { Synchronous } from './verbs.js';

export function rateLimitStore(db: Database): Synchronous<RateLimitStore> {
  return {
    hit(entity, key, now, windowMs) {
      const windowEnd = (Math.floor(now / windowMs) + 1) * windowMs;
      const row = db
        .insert(rateLimit)
        .values({ entity, key, windowEnd, count: 1 })
        .onConflictDoUpdate({
          target: [rateLimit.entity, rateLimit.key],
          set: {
            count: sql`CASE WHEN ${rateLimit.windowEnd} = ${windowEnd} THEN ${rateLimit.count} + 1 ELSE 1 END`,
            windowEnd,
          },
        })
        .returning()
        .get();
      return { count: row.count, resetAt: row.windowEnd };
    },
    forgetExpired: forgetExpired(db, rateLimit, rateLimit.windowEnd),
    clear(entity, key) {
      db.delete(rateLimit)
        .where(and(eq(rateLimit.entity, entity), eq(rateLimit.key, key)))
        .run();
    },
  };
}
