/** Published procedures ready to be interpreted: read, checked against their hash, compiled once per version. */
import { type CompiledProcedure, compileProcedure } from '@oficio/schemas/compile';
import { parseProcedure } from '@oficio/schemas/definition';
import type { PublishedVersion, Store } from '../ports/index.js';
import { contentHash } from './content-hash.js';

/** A stored definition that is not what was published: nothing of it is interpreted. */
export class CorruptDefinition extends Error {
  constructor(entity: string, { procedureId, version }: PublishedVersion, reason: string) {
    super(`${procedureId}@${version} of ${entity} ${reason}: restore it from a backup.`);
    this.name = 'CorruptDefinition';
  }
}

export interface ProcedureLibrary {
  /** Undefined when it was never published. Throws `CorruptDefinition`. */
  load(entity: string, procedureId: string, version: number): Promise<CompiledProcedure | undefined>;
  /** The version that new cases get. */
  latest(entity: string, procedureId: string): Promise<CompiledProcedure | undefined>;
}

/** A stored version ready to be interpreted. Throws `CorruptDefinition` when it is not what was published. */
export function compilePublished(entity: string, published: PublishedVersion): CompiledProcedure {
  const { definition, hash, version } = published;
  if (contentHash(definition) !== hash)
    throw new CorruptDefinition(entity, published, 'does not match its hash');
  const parsed = parseProcedure(definition);
  if (!parsed.ok) throw new CorruptDefinition(entity, published, 'cannot be read');
  return compileProcedure(parsed.procedure, { version, hash });
}

export function procedureLibrary(store: Pick<Store, 'definitions'>): ProcedureLibrary {
  const compiled = new Map<string, CompiledProcedure>();

  const compile = (entity: string, published: PublishedVersion): CompiledProcedure => {
    const key = `${entity} ${published.procedureId}@${published.version}`;
    const known = compiled.get(key);
    if (known) return known;
    const made = compilePublished(entity, published);
    compiled.set(key, made);
    return made;
  };

  const load = async (entity: string, procedureId: string, version: number) => {
    const known = compiled.get(`${entity} ${procedureId}@${version}`);
    if (known) return known;
    const published = await store.definitions.version(entity, procedureId, version);
    return published && compile(entity, published);
  };

  return {
    load,
    async latest(entity, procedureId) {
      const version = await store.definitions.latestNumber(entity, procedureId);
      return version === undefined ? undefined : load(entity, procedureId, version);
    },
  };
}
