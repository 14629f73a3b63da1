import { and, count, desc, eq, inArray, isNotNull, isNull, like, lt, or, type SQL, sql } from 'drizzle-orm';
import type { CaseFilter, CaseSummary, Page } from '../../../ports/index.js';
import { readCursor, writeCursor } from '../../cursor.js';
import { searchKey } from '../../search-key.js';
import type { Database } from '../database.js';
import { caseFile } from '../schema/cases.js';
import { person } from '../schema/register.js';
import { summaryColumns, toSummary } from './case-row.js';

/** What a search text can be part of: number, reference, or the name of the person. */
export function caseMatches(db: Database, entity: string, text: string): SQL | undefined {
  const people = db
    .select({ personId: person.personId })
    .from(person)
    .where(and(eq(person.entity, entity), like(person.searchKey, `%${searchKey(text)}%`)));
  return or(
    like(caseFile.number, `%${text}%`),
    like(caseFile.reference, `%${text}%`),
    inArray(caseFile.personId, people),
  );
}

/** Cases of the town, newest first. */
export function listCases(db: Database) {
  return (entity: string, filter: CaseFilter): Page<CaseSummary> => {
    const matching = and(
      eq(caseFile.entity, entity),
      filter.search ? caseMatches(db, entity, filter.search) : undefined,
      filter.procedureId === undefined ? undefined : eq(caseFile.procedureId, filter.procedureId),
      filter.personId === undefined ? undefined : eq(caseFile.personId, filter.personId),
      filter.state === 'open' ? isNull(caseFile.endedAt) : undefined,
      filter.state === 'closed' ? isNotNull(caseFile.endedAt) : undefined,
    );
    const cursor = readCursor(filter.after);
    const older =
      cursor &&
      or(
        lt(caseFile.openedAt, cursor.at),
        and(eq(caseFile.openedAt, cursor.at), lt(caseFile.caseId, cursor.id)),
      );
    const rows = db
      .select(summaryColumns)
      .from(caseFile)
      .where(and(matching, older))
      .orderBy(
        // The few cases of a person are put in order; by the index of openings SQLite would go through all of the town.
        filter.personId === undefined ? desc(caseFile.openedAt) : sql`+${caseFile.openedAt} DESC`,
        desc(caseFile.caseId),
      )
      .limit(filter.limit + 1)
      .all()
      .map((row) => toSummary(db.sealing, row));
    const total = db.select({ n: count() }).from(caseFile).where(matching).get()?.n ?? 0;
    const page = rows.slice(0, filter.limit);
    const last = page.at(-1);
    return {
      rows: page,
      total,
      next: last && rows.length > page.length ? writeCursor(last.openedAt, last.caseId) : null,
    };
  };
}
