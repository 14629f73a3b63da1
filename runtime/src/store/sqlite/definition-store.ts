import { and, asc, desc, eq, max, type Placeholder, sql } from 'drizzle-orm';
import type {
  DefinitionStore,
  DraftRow,
  PublishedVersion,
  PublishResult,
  SaveDraftResult,
} from '../../ports/index.js';
import { type Database, inTransaction } from './database.js';
import { procedureDraft, procedureVersion } from './schema/procedures.js';
import { reading } from './statement.js';
import type { Synchronous } from './verbs.js';

const withoutTown = <Row extends { entity: string }>({ entity: _town, ...row }: Row): Omit<Row, 'entity'> =>
  row;

export function definitionStore(db: Database): Synchronous<DefinitionStore> {
  const ofProcedure = (entity: string | Placeholder, id: string | Placeholder) =>
    and(eq(procedureVersion.entity, entity), eq(procedureVersion.procedureId, id));
  const isDraft = (entity: string, id: string) =>
    and(eq(procedureDraft.entity, entity), eq(procedureDraft.procedureId, id));
  const versions = (entity: string, id: string): PublishedVersion[] =>
    db
      .select()
      .from(procedureVersion)
      .where(ofProcedure(entity, id))
      .orderBy(desc(procedureVersion.version))
      .all()
      .map(withoutTown);
  const latest = (entity: string, id: string): PublishedVersion | undefined => {
    const row = db
      .select()
      .from(procedureVersion)
      .where(ofProcedure(entity, id))
      .orderBy(desc(procedureVersion.version))
      .limit(1)
      .get();
    return row && withoutTown(row);
  };
  const number = { version: procedureVersion.version };
  const latestNumber = reading(
    db,
    db
      .select(number)
      .from(procedureVersion)
      .where(ofProcedure(sql.placeholder('entity'), sql.placeholder('id')))
      .orderBy(desc(procedureVersion.version))
      .limit(1),
    number,
  );
  const name = {
    procedureId: procedureVersion.procedureId,
    version: sql<number>`max(${procedureVersion.version})`,
  };
  const latestVersions = reading(
    db,
    db
      .select(name)
      .from(procedureVersion)
      .where(eq(procedureVersion.entity, sql.placeholder('entity')))
      .groupBy(procedureVersion.procedureId)
      .orderBy(asc(procedureVersion.procedureId)),
    name,
  );
  const draft = (entity: string, id: string): DraftRow | undefined => {
    const row = db.select().from(procedureDraft).where(isDraft(entity, id)).get();
    return row && withoutTown(row);
  };

  return {
    list(entity) {
      const published = db
        .select({ id: procedureVersion.procedureId, version: max(procedureVersion.version) })
        .from(procedureVersion)
        .where(eq(procedureVersion.entity, entity))
        .groupBy(procedureVersion.procedureId)
        .all();
      const drafts = db
        .select({ id: procedureDraft.procedureId })
        .from(procedureDraft)
        .where(eq(procedureDraft.entity, entity))
        .orderBy(asc(procedureDraft.procedureId))
        .all();
      const ids = new Set([...published, ...drafts].map((row) => row.id));
      return [...ids].sort().map((procedureId) => ({
        procedureId,
        latest: latest(entity, procedureId) ?? null,
        draft: draft(entity, procedureId) ?? null,
      }));
    },

    latestVersions: (entity) => latestVersions.all({ entity }),

    latest: (entity, id) => latest(entity, id),

    latestNumber: (entity, id) => latestNumber.get({ entity, id })?.version,

    version(entity, id, version) {
      const row = db
        .select()
        .from(procedureVersion)
        .where(and(ofProcedure(entity, id), eq(procedureVersion.version, version)))
        .get();
      return row && withoutTown(row);
    },

    versions: (entity, id) => versions(entity, id),

    draft: (entity, id) => draft(entity, id),

    saveDraft: (entity, { expectedRevision, ...row }) =>
      inTransaction(db, (): SaveDraftResult => {
        const current = draft(entity, row.procedureId)?.revision ?? 0;
        if (current !== expectedRevision) return { ok: false, code: 'draft.conflict', revision: current };
        const saved = { entity, ...row, revision: current + 1 };
        db.insert(procedureDraft)
          .values(saved)
          .onConflictDoUpdate({ target: [procedureDraft.entity, procedureDraft.procedureId], set: saved })
          .run();
        return { ok: true, revision: saved.revision };
      }),

    discardDraft(entity, id) {
      db.delete(procedureDraft).where(isDraft(entity, id)).run();
    },

    publish: (entity, { expectedRevision, ...row }) =>
      inTransaction(db, (): PublishResult => {
        const revision = draft(entity, row.procedureId)?.revision ?? 0;
        if (expectedRevision !== undefined && revision !== expectedRevision)
          return { ok: false, code: 'draft.conflict' };
        const previous = latest(entity, row.procedureId);
        if (previous?.hash === row.hash) return { ok: false, code: 'publish.nothing' };
        const version = (previous?.version ?? 0) + 1;
        db.insert(procedureVersion)
          .values({ entity, ...row, version })
          .run();
        if (expectedRevision !== undefined)
          db.delete(procedureDraft).where(isDraft(entity, row.procedureId)).run();
        return { ok: true, version };
      }),
  };
}
