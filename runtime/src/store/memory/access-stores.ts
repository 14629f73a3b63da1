/** Accounts, sessions, links, access log and attempts. */
import type {
  AccessLogRow,
  AccessLogStore,
  AccountStore,
  CitizenAccessStore,
  RateLimitStore,
  SystemStore,
} from '../../ports/index.js';
import { ordered } from './memory-table.js';
import type { MemoryTables } from './memory-tables.js';

/** The row while it has not expired. */
const alive = <Row extends { expiresAt: number }>(row: Row | undefined, now: number): Row | undefined =>
  row && row.expiresAt > now ? row : undefined;

export function accountStore(tables: MemoryTables): AccountStore {
  return {
    async save(entity, account) {
      tables.accounts.put(entity, account.accountId, account);
    },
    find: async (entity, accountId) => tables.accounts.get(entity, accountId),
    findByEmail: async (entity, email) => tables.accounts.all(entity, (row) => row.email === email)[0],
    list: async (entity) => ordered(tables.accounts.all(entity), (row) => [row.name]),
    async openSession(entity, session) {
      tables.staffSessions.put(entity, session.tokenHash, session);
    },
    async session(entity, tokenHash, now) {
      const session = alive(tables.staffSessions.get(entity, tokenHash), now);
      const account = session && tables.accounts.get(entity, session.accountId);
      if (!session || !account) return undefined;
      const { tokenHash: _hash, ...open } = session;
      const { passwordHash: _secret, ...shown } = account;
      return { ...shown, ...open };
    },
    async extendSession(entity, tokenHash, expiresAt) {
      const found = tables.staffSessions.get(entity, tokenHash);
      if (found) tables.staffSessions.put(entity, tokenHash, { ...found, expiresAt });
    },
    async closeSession(entity, tokenHash) {
      tables.staffSessions.delete(entity, tokenHash);
    },
    forgetExpired: async (entity, { before, limit }) =>
      tables.staffSessions.deleteAll(entity, ({ expiresAt }) => expiresAt < before, limit),
  };
}

export function citizenAccessStore(tables: MemoryTables): CitizenAccessStore {
  return {
    async addLink(entity, link) {
      tables.links.put(entity, link.tokenHash, link);
    },
    link: async (entity, tokenHash, now) => alive(tables.links.get(entity, tokenHash), now),
    async markLinkUsed(entity, tokenHash, at) {
      const found = tables.links.get(entity, tokenHash);
      if (found?.usedAt === null) tables.links.put(entity, tokenHash, { ...found, usedAt: at });
    },
    async openSession(entity, session) {
      tables.citizenSessions.put(entity, session.tokenHash, session);
    },
    session: async (entity, tokenHash, now) => alive(tables.citizenSessions.get(entity, tokenHash), now),
    async raiseLevel(entity, tokenHash, level) {
      const found = tables.citizenSessions.get(entity, tokenHash);
      if (found) tables.citizenSessions.put(entity, tokenHash, { ...found, level });
    },
    async extendSession(entity, tokenHash, expiresAt) {
      const found = tables.citizenSessions.get(entity, tokenHash);
      if (found) tables.citizenSessions.put(entity, tokenHash, { ...found, expiresAt });
    },
    async closeSession(entity, tokenHash) {
      tables.citizenSessions.delete(entity, tokenHash);
    },
    async forgetExpired(entity, { before, limit }) {
      const expired = ({ expiresAt }: { expiresAt: number }): boolean => expiresAt < before;
      return Math.max(
        tables.citizenSessions.deleteAll(entity, expired, limit),
        tables.links.deleteAll(entity, expired, limit),
      );
    },
  };
}

export function systemStore(tables: MemoryTables): SystemStore {
  return {
    async add(entity, access) {
      tables.systems.put(entity, access.tokenHash, access);
    },
    async find(entity, tokenHash) {
      const found = tables.systems.get(entity, tokenHash);
      return found?.revokedAt === null ? found : undefined;
    },
    list: async (entity) => ordered(tables.systems.all(entity), (row) => [row.createdAt, row.name]),
    async revoke(entity, name, at) {
      const live = tables.systems.all(entity, (row) => row.name === name && row.revokedAt === null);
      for (const row of live) tables.systems.put(entity, row.tokenHash, { ...row, revokedAt: at });
      return live.length > 0;
    },
  };
}

export function addAccess(tables: MemoryTables, entity: string, row: AccessLogRow): void {
  tables.accessLog.put(entity, String(tables.accessLog.all(entity).length), row);
}

export function accessLogStore(tables: MemoryTables): AccessLogStore {
  return {
    append: async (entity, row) => addAccess(tables, entity, row),
    async list(entity, { caseId, personId, limit }) {
      return tables.accessLog
        .all(
          entity,
          (row) =>
            (caseId === undefined || row.caseId === caseId) &&
            (personId === undefined || row.personId === personId),
        )
        .reverse()
        .slice(0, limit);
    },
  };
}

export function rateLimitStore(tables: MemoryTables): RateLimitStore {
  return {
    async hit(entity, key, now, windowMs) {
      const resetAt = (Math.floor(now / windowMs) + 1) * windowMs;
      const known = tables.rateLimits.get(entity, key);
      const count = known?.resetAt === resetAt ? known.count + 1 : 1;
      tables.rateLimits.put(entity, key, { count, resetAt });
      return { count, resetAt };
    },
    async clear(entity, key) {
      tables.rateLimits.delete(entity, key);
    },
    forgetExpired: async (entity, { before, limit }) =>
      tables.rateLimits.deleteAll(entity, ({ resetAt }) => resetAt < before, limit),
  };
}
