import { and, eq, gt, isNull } from 'drizzle-orm';
import type { CitizenAccessStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { forgetExpired } from './forget-expired.js';
import { citizenSession, linkToken } from './schema/access.js';
import type { Synchronous } from './verbs.js';

export function citizenAccessStore(db: Database): Synchronous<CitizenAccessStore> {
  const isSession = (entity: string, tokenHash: string) =>
    and(eq(citizenSession.entity, entity), eq(citizenSession.tokenHash, tokenHash));
  const isLink = (entity: string, tokenHash: string) =>
    and(eq(linkToken.entity, entity), eq(linkToken.tokenHash, tokenHash));
  const forgetSessions = forgetExpired(db, citizenSession, citizenSession.expiresAt);
  const forgetLinks = forgetExpired(db, linkToken, linkToken.expiresAt);
  return {
    forgetExpired: (entity, asked) => Math.max(forgetSessions(entity, asked), forgetLinks(entity, asked)),
    addLink(entity, link) {
      db.insert(linkToken)
        .values({ entity, ...link })
        .run();
    },
    link(entity, tokenHash, now) {
      const found = db
        .select()
        .from(linkToken)
        .where(and(isLink(entity, tokenHash), gt(linkToken.expiresAt, now)))
        .get();
      if (found === undefined) return undefined;
      const { entity: _town, ...row } = found;
      return row;
    },
    markLinkUsed(entity, tokenHash, at) {
      db.update(linkToken)
        .set({ usedAt: at })
        .where(and(isLink(entity, tokenHash), isNull(linkToken.usedAt)))
        .run();
    },
    openSession(entity, session) {
      db.insert(citizenSession)
        .values({ entity, ...session })
        .run();
    },
    session(entity, tokenHash, now) {
      const found = db
        .select()
        .from(citizenSession)
        .where(and(isSession(entity, tokenHash), gt(citizenSession.expiresAt, now)))
        .get();
      if (found === undefined) return undefined;
      const { entity: _town, ...row } = found;
      return row;
    },
    raiseLevel(entity, tokenHash, level) {
      db.update(citizenSession).set({ level }).where(isSession(entity, tokenHash)).run();
    },
    extendSession(entity, tokenHash, expiresAt) {
      db.update(citizenSession).set({ expiresAt }).where(isSession(entity, tokenHash)).run();
    },
    closeSession(entity, tokenHash) {
      db.delete(citizenSession).where(isSession(entity, tokenHash)).run();
    },
  };
}
