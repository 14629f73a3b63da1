import type { DefinitionStore, PublishedVersion } from '../../ports/index.js';
import { keyOf } from './memory-table.js';
import type { MemoryTables } from './memory-tables.js';

export function definitionStore(tables: MemoryTables): DefinitionStore {
  const versions = (entity: string, id: string): PublishedVersion[] =>
    tables.versions
      .all(entity, (row) => row.procedureId === id)
      .sort((one, other) => other.version - one.version);
  const latest = (entity: string, id: string) => versions(entity, id)[0];
  const revision = (entity: string, id: string): number => tables.drafts.get(entity, id)?.revision ?? 0;

  return {
    async list(entity) {
      const ids = new Set(
        [...tables.versions.all(entity), ...tables.drafts.all(entity)].map((row) => row.procedureId),
      );
      return [...ids].sort().map((procedureId) => ({
        procedureId,
        latest: latest(entity, procedureId) ?? null,
        draft: tables.drafts.get(entity, procedureId) ?? null,
      }));
    },
    async latestVersions(entity) {
      const ids = new Set(tables.versions.all(entity).map((row) => row.procedureId));
      return [...ids].sort().flatMap((id) => {
        const found = latest(entity, id);
        return found ? [{ procedureId: id, version: found.version }] : [];
      });
    },
    latest: async (entity, id) => latest(entity, id),
    latestNumber: async (entity, id) => latest(entity, id)?.version,
    version: async (entity, id, version) => tables.versions.get(entity, keyOf(id, version)),
    versions: async (entity, id) => versions(entity, id),
    draft: async (entity, id) => tables.drafts.get(entity, id),

    async saveDraft(entity, { expectedRevision, ...row }) {
      const current = revision(entity, row.procedureId);
      if (current !== expectedRevision) return { ok: false, code: 'draft.conflict', revision: current };
      tables.drafts.put(entity, row.procedureId, { ...row, revision: current + 1 });
      return { ok: true, revision: current + 1 };
    },

    async discardDraft(entity, id) {
      tables.drafts.delete(entity, id);
    },

    async publish(entity, { expectedRevision, ...row }) {
      const { procedureId } = row;
      if (expectedRevision !== undefined && revision(entity, procedureId) !== expectedRevision)
        return { ok: false, code: 'draft.conflict' };
      const previous = latest(entity, procedureId);
      if (previous?.hash === row.hash) return { ok: false, code: 'publish.nothing' };
      const version = (previous?.version ?? 0) + 1;
      tables.versions.put(entity, keyOf(procedureId, version), { ...row, version });
      if (expectedRevision !== undefined) tables.drafts.delete(entity, procedureId);
      return { ok: true, version };
    },
  };
}
