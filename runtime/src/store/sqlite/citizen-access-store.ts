import { and, eq, gt, isNull } from 'drizzle-orm';
import type { CitizenAccessStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { citizenSession, linkToken } from './schema/access.js';

export function citizenAccessStore(db: Database): CitizenAccessStore {
  const isSession = (entity: string, tokenHash: string) =>
    and(eq(citizenSession.entity, entity), eq(citizenSession.tokenHash, tokenHash));
  const isLink = (entity: string, tokenHash: string) =>
    and(eq(linkToken.entity, entity), eq(linkToken.tokenHash, tokenHash));
  return {
    async addLink(entity, link) {
      db.insert(linkToken)
        .values({ entity, ...link })
        .run();
    },
    async link(entity, tokenHash, now) {
      const found = db
        .select()
        .from(linkToken)
        .where(and(isLink(entity, tokenHash), gt(linkToken.expiresAt, now)))
        .get();
      if (found === undefined) return undefined;
      const { entity: _town, ...row } = found;
      return row;
    },
    async markLinkUsed(entity, tokenHash, at) {
      db.update(linkToken)
        .set({ usedAt: at })
        .where(and(isLink(entity, tokenHash), isNull(linkToken.usedAt)))
        .run();
    },
    async openSession(entity, session) {
      db.insert(citizenSession)
        .values({ entity, ...session })
        .run();
    },
    async session(entity, tokenHash, now) {
      const found = db
        .select()
        .from(citizenSession)
        .where(and(isSession(entity, tokenHash), gt(citizenSession.expiresAt, now)))
        .get();
      if (found === undefined) return undefined;
      const { entity: _town, ...row } = found;
      return row;
    },
    async raiseLevel(entity, tokenHash, level) {
      db.update(citizenSession).set({ level }).where(isSession(entity, tokenHash)).run();
    },
    async extendSession(entity, tokenHash, expiresAt) {
      db.update(citizenSession).set({ expiresAt }).where(isSession(entity, tokenHash)).run();
    },
    async closeSession(entity, tokenHash) {
      db.delete(citizenSession).where(isSession(entity, tokenHash)).run();
    },
  };
}
