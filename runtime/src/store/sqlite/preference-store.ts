import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { PreferenceStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { noOffers, refusal } from './schema/sensors.js';

/** How "of any procedure" is stored: a key column cannot be null. */
const ANY = '';

export function preferenceStore(db: Database): PreferenceStore {
  return {
    async refusals(entity, procedureId, since) {
      return db
        .select()
        .from(refusal)
        .where(and(eq(refusal.entity, entity), eq(refusal.procedureId, procedureId), gte(refusal.on, since)))
        .orderBy(asc(refusal.on), asc(refusal.caseId))
        .all()
        .map(({ entity: _town, ...row }) => row);
    },
    async addNoOffers(entity, { personId, procedureId, at }) {
      db.insert(noOffers)
        .values({ entity, personId, procedureId: procedureId ?? ANY, at })
        .onConflictDoNothing()
        .run();
    },
    async removeNoOffers(entity, personId, procedureId) {
      db.delete(noOffers)
        .where(
          and(
            eq(noOffers.entity, entity),
            eq(noOffers.personId, personId),
            eq(noOffers.procedureId, procedureId ?? ANY),
          ),
        )
        .run();
    },
    async noOffers(entity, procedureId) {
      const rows = db
        .select({ personId: noOffers.personId })
        .from(noOffers)
        .where(and(eq(noOffers.entity, entity), inArray(noOffers.procedureId, [procedureId, ANY])))
        .all();
      return new Set(rows.map((row) => row.personId));
    },
  };
}
