import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { nextClaim } from '../next-claim.js';
import { caseFile, timer } from '../schema/cases.js';

/** When the next timer can be claimed. A case that stopped at a bug fires none. */
export const nextDue = (db: Database) =>
  nextClaim(db, {
    from: sql`${timer} INNER JOIN ${caseFile} ON ${eq(caseFile.caseNo, timer.caseNo)}`,
    waiting: and(
      eq(timer.entity, sql.placeholder('entity')),
      isNotNull(timer.dueAt),
      isNull(caseFile.incident),
    ),
    at: timer.dueAt,
    leasedUntil: timer.leasedUntil,
  });
