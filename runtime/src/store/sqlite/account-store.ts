import type { Role } from '@oficio/schemas/definition';
import { and, asc, eq, getTableColumns, gt, sql } from 'drizzle-orm';
import type { AccountStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { forgetExpired } from './forget-expired.js';
import { parsedOnce } from './parsed-once.js';
import { account, staffSession } from './schema/access.js';
import { reading } from './statement.js';
import type { Synchronous } from './verbs.js';

const KINDS_IN_HAND = 500;

export function accountStore(db: Database): Synchronous<AccountStore> {
  const { entity: _town, ...accountFields } = getTableColumns(account);
  const { passwordHash: _secret, ...shownFields } = accountFields;
  const { csrfToken, createdAt, expiresAt } = staffSession;
  const signedInFields = {
    ...shownFields,
    roles: sql<string>`${account.roles}`,
    units: sql<string>`${account.units}`,
    csrfToken,
    createdAt,
    expiresAt,
  };
  // Of few kinds of colleague, however many they are.
  const parsedRoles = parsedOnce<Role[]>(KINDS_IN_HAND);
  const parsedUnits = parsedOnce<string[]>(KINDS_IN_HAND);
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
    session(entity, tokenHash, now) {
      const found = liveSession.get({ entity, tokenHash, now });
      return found && { ...found, roles: parsedRoles(found.roles), units: parsedUnits(found.units) };
    },
    extendSession(entity, tokenHash, expiresAt) {
      db.update(staffSession)
        .set({ expiresAt })
        .where(and(eq(staffSession.entity, entity), eq(staffSession.tokenHash, tokenHash)))
        .run();
    },
    forgetExpired: forgetExpired(db, staffSession, staffSession.expiresAt),
    closeSession(entity, tokenHash) {
      db.delete(staffSession)
        .where(and(eq(staffSession.entity, entity), eq(staffSession.tokenHash, tokenHash)))
        .run();
    },
  };
}
