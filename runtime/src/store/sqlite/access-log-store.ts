import { and, desc, eq } from 'drizzle-orm';
import type { AccessLogStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { accessLog } from './schema/access.js';
import type { Synchronous } from './verbs.js';

export function accessLogStore(db: Database): Synchronous<AccessLogStore> {
  return {
    append(entity, row) {
      db.insert(accessLog)
        .values({ entity, ...row })
        .run();
    },
    list(entity, { caseId, personId, limit }) {
      return db
        .select()
        .from(accessLog)
        .where(
          and(
            eq(accessLog.entity, entity),
            caseId === undefined ? undefined : eq(accessLog.caseId, caseId),
            personId === undefined ? undefined : eq(accessLog.personId, personId),
          ),
        )
        .orderBy(desc(accessLog.id))
        .limit(limit)
        .all()
        .map(({ entity: _town, id: _id, ...row }) => row);
    },
  };
}
