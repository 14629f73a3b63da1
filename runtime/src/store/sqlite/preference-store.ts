import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { PreferenceStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { NoOffers, noOffersMark } from './erasure/no-offers-mark.js';
import { electronicMeans } from './schema/notifications.js';
import { noOffers, refusal } from './schema/sensors.js';
import type { Synchronous } from './verbs.js';

/** How "of any procedure" is stored: a key column cannot be null. */
const ANY = '';

export function preferenceStore(db: Database): Synchronous<PreferenceStore> {
  return {
    refusals(entity, procedureId, since) {
      return db
        .select()
        .from(refusal)
        .where(and(eq(refusal.entity, entity), eq(refusal.procedureId, procedureId), gte(refusal.on, since)))
        .orderBy(asc(refusal.on), asc(refusal.caseId))
        .all()
        .map(({ entity: _town, ...row }) => row);
    },
    addNoOffers(entity, { personId, procedureId, at }) {
      db.insert(noOffers)
        .values({ entity, personId, procedureId: procedureId ?? ANY, at })
        .onConflictDoNothing()
        .run();
    },
    removeNoOffers(entity, personId, procedureId) {
      db.delete(noOffers)
        .where(
          and(
            eq(noOffers.entity, entity),
            inArray(noOffers.personId, [
              personId,
              noOffersMark(db.sealing.keys, entity, personId) ?? personId,
            ]),
            eq(noOffers.procedureId, procedureId ?? ANY),
          ),
        )
        .run();
    },
    noOffers(entity, procedureId) {
      const rows = db
        .select({ personId: noOffers.personId })
        .from(noOffers)
        .where(and(eq(noOffers.entity, entity), inArray(noOffers.procedureId, [procedureId, ANY])))
        .all();
      const ids = rows.map((row) => row.personId);
      return new NoOffers(ids, (personId) => noOffersMark(db.sealing.keys, entity, personId));
    },
    electronicMeans(entity, personId) {
      const row = db
        .select()
        .from(electronicMeans)
        .where(and(eq(electronicMeans.entity, entity), eq(electronicMeans.personId, personId)))
        .get();
      if (!row) return undefined;
      const { entity: _town, ...choice } = row;
      return choice;
    },
    setElectronicMeans(entity, choice) {
      const { means, at, by } = choice;
      db.insert(electronicMeans)
        .values({ entity, ...choice })
        .onConflictDoUpdate({
          target: [electronicMeans.entity, electronicMeans.personId],
          set: { means, at, by },
        })
        .run();
    },
  };
}
