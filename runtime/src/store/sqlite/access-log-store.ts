import { and, desc, eq, sql } from 'drizzle-orm';
import type { AccessLogStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { accessLog } from './schema/access.js';
import { writing } from './statement.js';
import type { Synchronous } from './verbs.js';

export function accessLogStore(db: Database): Synchronous<AccessLogStore> {
  const insert = writing(
    db,
    db.insert(accessLog).values({
      entity: sql.placeholder('entity'),
      at: sql.placeholder('at'),
      who: sql.placeholder('who'),
      verb: sql.placeholder('verb'),
      caseId: sql.placeholder('caseId'),
      personId: sql.placeholder('personId'),
      outcome: sql.placeholder('outcome'),
      detail: sql.placeholder('detail'),
    }),
  );
  return {
    append(entity, row) {
      insert.run({ entity, ...row });
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
