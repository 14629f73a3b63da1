/** The versions that the rows of the diaries name, read and compiled once each. */
import type { CompiledProcedure } from '@oficio/schemas/compile';
import { CorruptDefinition, compilePublished } from '../cases/load-compiled.js';
import type { Database } from '../store/sqlite/database.js';
import { definitionStore } from '../store/sqlite/definition-store.js';

export interface VersionBook {
  /** The hash with which it was published; undefined when it is not in the store. */
  hash(entity: string, procedureId: string, version: number): string | undefined;
  /** Undefined when it is not in the store. Throws `CorruptDefinition`. */
  compiled(entity: string, procedureId: string, version: number): CompiledProcedure | undefined;
}

interface Entry {
  hash?: string;
  compiled?: CompiledProcedure;
  corrupt?: CorruptDefinition;
}

export function versionBook(db: Database): VersionBook {
  const definitions = definitionStore(db);
  const known = new Map<string, Entry>();

  const read = (entity: string, procedureId: string, version: number): Entry => {
    const published = definitions.version(entity, procedureId, version);
    if (published === undefined) return {};
    const { hash } = published;
    try {
      return { hash, compiled: compilePublished(entity, published) };
    } catch (error) {
      if (error instanceof CorruptDefinition) return { hash, corrupt: error };
      throw error;
    }
  };

  const entry = (entity: string, procedureId: string, version: number): Entry => {
    const name = `${entity}\n${procedureId}\n${version}`;
    const found = known.get(name) ?? read(entity, procedureId, version);
    known.set(name, found);
    return found;
  };

  return {
    hash: (entity, procedureId, version) => entry(entity, procedureId, version).hash,
    compiled(entity, procedureId, version) {
      const { compiled, corrupt } = entry(entity, procedureId, version);
      if (corrupt) throw corrupt;
      return compiled;
    },
  };
}
