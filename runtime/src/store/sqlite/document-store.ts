import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { DocumentStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { document } from './schema/cases.js';
import { reading } from './statement.js';
import type { Synchronous } from './verbs.js';

export function documentStore(db: Database): Synchronous<DocumentStore> {
  const ofCase = reading(
    db,
    db
      .select()
      .from(document)
      .where(
        and(eq(document.entity, sql.placeholder('entity')), eq(document.caseId, sql.placeholder('caseId'))),
      )
      .orderBy(asc(document.issuedAt), asc(document.documentId)),
    getTableColumns(document),
  );
  return {
    listByCase: (entity, caseId) => ofCase.all({ entity, caseId }).map(({ entity: _town, ...row }) => row),
    findByCode(entity, code) {
      const found = db
        .select()
        .from(document)
        .where(and(eq(document.entity, entity), eq(document.code, code)))
        .get();
      if (found === undefined) return undefined;
      const { entity: _town, ...row } = found;
      return row;
    },
  };
}
