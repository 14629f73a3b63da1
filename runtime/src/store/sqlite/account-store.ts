import { and, asc, eq, getTableColumns, gt, sql } from 'drizzle-orm';
import type { AccountStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { account, staffSession } from './schema/access.js';
import { reading } from './statement.js';
import type { Synchronous } from './verbs.js';

export function accountStore(db: Database): Synchronous<AccountStore> {
  const { entity: _town, ...accountFields } = getTableColumns(account);
  const { passwordHash: _secret, ...shownFields } = accountFields;
  const { csrfToken, createdAt, expiresAt } = staffSession;
  const signedInFields = { ...shownFields, csrfToken, createdAt, expiresAt };
  const ofTown = eq(account.entity, sql.placeholder('entity'));
  const byId = reading(
    db,
    db
      .select(accountFields)
      .from(account)
      .where(and(ofTown, eq(account.accountId, sql.placeholder('accountId')))),
    accountFields,
  );
  const byEmail = reading(
    db,
    db
      .select(accountFields)
      .from(account)
      .where(and(ofTown, eq(account.email, sql.placeholder('email')))),
    accountFields,
  );
  // Each request of a person who is signed in asks.
  const liveSession = reading(
    db,
    db
      .select(signedInFields)
      .from(staffSession)
      .innerJoin(
        account,
        and(eq(account.entity, staffSession.entity), eq(account.accountId, staffSession.accountId)),
      )
      .where(
        and(
          eq(staffSession.entity, sql.placeholder('entity')),
          eq(staffSession.tokenHash, sql.placeholder('tokenHash')),
          gt(staffSession.expiresAt, sql.placeholder('now')),
        ),
      ),
    signedInFields,
  );

  return {
    save(entity, row) {
      const saved = { entity, ...row };
      db.insert(account)
        .values(saved)
        .onConflictDoUpdate({ target: [account.entity, account.accountId], set: saved })
        .run();
    },
    find: (entity, accountId) => byId.get({ entity, accountId }),
    findByEmail: (entity, email) => byEmail.get({ entity, email }),
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
    session: (entity, tokenHash, now) => liveSession.get({ entity, tokenHash, now }),
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
