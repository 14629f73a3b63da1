import { and, asc, eq, gt } from 'drizzle-orm';
import type { AccountStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { account, staffSession } from './schema/access.js';
import type { Synchronous } from './verbs.js';

export function accountStore(db: Database): Synchronous<AccountStore> {
  const one = (entity: string, condition: ReturnType<typeof eq>) => {
    const found = db
      .select()
      .from(account)
      .where(and(eq(account.entity, entity), condition))
      .get();
    if (found === undefined) return undefined;
    const { entity: _town, ...row } = found;
    return row;
  };
  return {
    save(entity, row) {
      const saved = { entity, ...row };
      db.insert(account)
        .values(saved)
        .onConflictDoUpdate({ target: [account.entity, account.accountId], set: saved })
        .run();
    },
    find: (entity, accountId) => one(entity, eq(account.accountId, accountId)),
    findByEmail: (entity, email) => one(entity, eq(account.email, email)),
    list(entity) {
      return db
        .select()
        .from(account)
        .where(eq(account.entity, entity))
        .orderBy(asc(account.name))
        .all()
        .map(({ entity: _town, ...row }) => row);
    },
    openSession(entity, session) {
      db.insert(staffSession)
        .values({ entity, ...session })
        .run();
    },
    session(entity, tokenHash, now) {
      const found = db
        .select()
        .from(staffSession)
        .where(
          and(
            eq(staffSession.entity, entity),
            eq(staffSession.tokenHash, tokenHash),
            gt(staffSession.expiresAt, now),
          ),
        )
        .get();
      if (found === undefined) return undefined;
      const { entity: _town, ...row } = found;
      return row;
    },
    extendSession(entity, tokenHash, expiresAt) {
      db.update(staffSession)
        .set({ expiresAt })
        .where(and(eq(staffSession.entity, entity), eq(staffSession.tokenHash, tokenHash)))
        .run();
    },
    closeSession(entity, tokenHash) {
      db.delete(staffSession)
        .where(and(eq(staffSession.entity, entity), eq(staffSession.tokenHash, tokenHash)))
        .run();
    },
  };
}
