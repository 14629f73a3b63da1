import type { Database } from '../store/sqlite/database.js';
import type { CaseRange } from './case-ranges.js';
import { damageOf } from './damage.js';
import { examineCase } from './examine-case.js';
import { addFault, type Examination, nothingYet, RESTORE } from './fault.js';
import { readCases } from './stored-cases.js';
import { versionBook } from './version-book.js';

/** Looks at every case of a range; what the file does not let be read is a fault of it. */
export function rangeExaminer(db: Database): (range: CaseRange) => Examination {
  const versions = versionBook(db);
  const read = readCases(db, versions);

  // One view of the database: whoever is erased meanwhile is erased after it.
  const examine = db.$client.transaction((range: CaseRange, found: Examination): void => {
    for (const stored of read(range)) {
      found.cases += 1;
      found.rows += stored.chain.length;
      if (stored.erasedAt !== null) found.erased += 1;
      const { town, caseId, personId } = stored;
      const faults = db.sealing.ofPerson(town, personId, () => examineCase(versions, stored));
      for (const fault of faults) addFault(found, { town, caseId, ...fault });
    }
  });

  return (range) => {
    const found = nothingYet();
    try {
      examine.deferred(range, found);
    } catch (error) {
      const damage = damageOf(error);
      if (damage === undefined) throw error;
      const { town, from: caseId } = range;
      addFault(found, {
        town,
        caseId,
        says: `the file is damaged from this case on (${damage}): ${RESTORE}`,
      });
    }
    return found;
  };
}
