import { and, asc, eq, isNull } from 'drizzle-orm';
import type { SystemStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { systemAccess } from './schema/access.js';
import type { Synchronous } from './verbs.js';

export function systemStore(db: Database): Synchronous<SystemStore> {
  const { tokenHash, name: systemName, messages, createdAt, revokedAt } = systemAccess;
  const columns = { tokenHash, name: systemName, messages, createdAt, revokedAt };
  const ofTown = (entity: string) => eq(systemAccess.entity, entity);
  return {
    add(entity, access) {
      db.insert(systemAccess)
        .values({ entity, ...access })
        .run();
    },
    find(entity, tokenHash) {
      return db
        .select(columns)
        .from(systemAccess)
        .where(and(ofTown(entity), eq(systemAccess.tokenHash, tokenHash), isNull(systemAccess.revokedAt)))
        .get();
    },
    list(entity) {
      return db
        .select(columns)
        .from(systemAccess)
        .where(ofTown(entity))
        .orderBy(asc(systemAccess.createdAt), asc(systemAccess.name))
        .all();
    },
    revoke(entity, name, at) {
      const { changes } = db
        .update(systemAccess)
        .set({ revokedAt: at })
        .where(and(ofTown(entity), eq(systemAccess.name, name), isNull(systemAccess.revokedAt)))
        .run();
      return changes > 0;
    },
  };
}
