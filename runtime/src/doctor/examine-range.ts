import type { Database } from '../store/sqlite/database.js';
import type { CaseRange } from './case-ranges.js';
import { examineCase } from './examine-case.js';
import { addFault, type Examination, nothingYet, RESTORE } from './fault.js';
import { readCases } from './stored-cases.js';
import { versionBook } from './version-book.js';

/** What SQLite calls it when the file itself cannot be read; undefined of any other error. */
const damageOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error
    ? /^SQLITE_(CORRUPT|NOTADB|IOERR).*/.exec(String(error.code))?.[0]
    : undefined;

/** Looks at every case of a range; what the file does not let be read is a fault of it. */
export function rangeExaminer(db: Database): (range: CaseRange) => Examination {
  const versions = versionBook(db);
  const read = readCases(db, versions);

  const examine = (range: CaseRange, found: Examination): void => {
    for (const stored of read(range)) {
      found.cases += 1;
      found.rows += stored.chain.length;
      if (stored.erasedAt !== null) found.erased += 1;
      const { town, caseId } = stored;
      for (const fault of examineCase(versions, stored)) addFault(found, { town, caseId, ...fault });
    }
  };

  return (range) => {
    const found = nothingYet();
    try {
      examine(range, found);
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
