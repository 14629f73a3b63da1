import { and, asc, eq } from 'drizzle-orm';
import type { DocumentStore } from '../../ports/index.js';
import type { Database } from './database.js';
import { document } from './schema/cases.js';
import type { Synchronous } from './verbs.js';

export function documentStore(db: Database): Synchronous<DocumentStore> {
  return {
    listByCase(entity, caseId) {
      return db
        .select()
        .from(document)
        .where(and(eq(document.entity, entity), eq(document.caseId, caseId)))
        .orderBy(asc(document.issuedAt), asc(document.documentId))
        .all()
        .map(({ entity: _town, ...row }) => row);
    },
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
