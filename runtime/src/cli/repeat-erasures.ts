/** A backup brings back whoever was erased after it was made: they are erased again before it is in its place. */
import type { Config } from '../config/config.js';
import { openConnection } from '../open-store.js';
import type { Database } from '../store/sqlite/database.js';
import { erasePerson } from '../store/sqlite/erasure/erase-person.js';
import { erasedSince } from '../store/sqlite/erasure/erased-since.js';
import { casesOfPerson } from '../store/sqlite/erasure/erasure-store.js';
import { emptyLog } from '../store/sqlite/log.js';

export interface RepeatedErasures {
  /** Erasures after the backup; undefined when nothing tells of them. */
  since: number | undefined;
  /** How many of them were repeated. */
  repeated: number;
}

function eraseAgain(db: Database, { entity, personId }: { entity: string; personId: string }): boolean {
  const cases = casesOfPerson(db, entity, personId).map(({ caseId }) => caseId);
  const reason = 'erased before, and in the backup that was restored';
  return erasePerson(db, entity, { personId, at: Date.now(), by: 'oficio restore', reason, cases }).ok;
}

/**
 * Erases them in a copy of the backup, of this version. Only where those who are missing are as many as were erased:
 * otherwise nobody is guessed, and a person has to say who.
 * @param copy its configuration.
 * @param replaced file of the database whose place it takes; undefined when there is none.
 */
export function repeatErasures(copy: Config, replaced: string | undefined): RepeatedErasures {
  const db = openConnection(copy);
  try {
    const found = replaced === undefined ? undefined : erasedSince(db.$client, replaced);
    if (found === undefined) return { since: undefined, repeated: 0 };
    const { count, people } = found;
    const repeated = people.length === count ? people.filter((one) => eraseAgain(db, one)).length : 0;
    emptyLog(db.$client);
    return { since: count, repeated };
  } finally {
    db.$client.close();
  }
}
