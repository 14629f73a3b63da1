import type { ErasureStore, PersonCase } from '../../../ports/index.js';
import type { Database } from '../database.js';
import type { Synchronous } from '../verbs.js';
import { erasePerson } from './erase-person.js';

/** Reads the cases of a person, and erases them. */
export function erasureStore(db: Database): Synchronous<ErasureStore> {
  return {
    casesOf: (entity, personId) => casesOfPerson(db, entity, personId),
    erase: (entity, order) => erasePerson(db, entity, order),
  };
}

/** Also those that are about the person and written to somebody else. */
export function casesOfPerson({ $client: client }: Database, entity: string, personId: string): PersonCase[] {
  return client
    .prepare<[string, string, string], PersonCase>(
      `SELECT case_id AS caseId, reference, number, procedure_id AS procedureId,
          procedure_version AS procedureVersion, ended_at AS endedAt
        FROM case_file WHERE entity = ? AND (person_id = ? OR (subject_kind = 'person' AND subject_id = ?))
        ORDER BY opened_at, case_id`,
    )
    .all(entity, personId, personId);
}
