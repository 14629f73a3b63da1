/** Published procedures ready to be interpreted: read, checked against their hash, compiled once per version. */
import { type CompiledProcedure, compileProcedure } from '@oficio/schemas/compile';
import { parseProcedure } from '@oficio/schemas/definition';
import type { PublishedVersion, Store } from '../ports/index.js';
import { contentHash } from './content-hash.js';

/** Why a text that is not JSON cannot be used. */
export const NO_JSON = 'is no JSON';

/** A stored definition that is not what was published: nothing of it is interpreted. */
export class CorruptDefinition extends Error {
  constructor(
    entity: string,
    { procedureId, version }: Pick<PublishedVersion, 'procedureId' | 'version'>,
    reason: string,
  ) {
    super(`${procedureId}@${version} of ${entity} ${reason}: restore it from a backup.`);
    this.name = 'CorruptDefinition';
  }
}

export interface ProcedureLibrary {
  /** Undefined when it was never published. Throws `CorruptDefinition`. */
  load(entity: string, procedureId: string, version: number): Promise<CompiledProcedure | undefined>;
  /** The version that new cases get. Throws `CorruptDefinition`. */
  latest(entity: string, procedureId: string): Promise<CompiledProcedure | undefined>;
  /** The latest version of every published procedure, but of those that are corrupt: they keep no other from its place. */
  latestOfAll(entity: string): Promise<CompiledProcedure[]>;
}

/** Throws `CorruptDefinition` when it is not what was published. */
function assertPublished(entity: string, published: PublishedVersion): void {
  if (contentHash(published.definition) !== published.hash)
    throw new CorruptDefinition(entity, published, 'does not match its hash');
}

function compile(entity: string, published: PublishedVersion): CompiledProcedure {
  const { definition, hash, version } = published;
  const parsed = parseProcedure(definition);
  if (!parsed.ok) throw new CorruptDefinition(entity, published, 'cannot be read');
  return compileProcedure(parsed.procedure, { version, hash });
}

/** A stored version ready to be interpreted. Throws `CorruptDefinition` when it is not what was published. */
export function compilePublished(entity: string, published: PublishedVersion): CompiledProcedure {
  assertPublished(entity, published);
  return compile(entity, published);
}

/** @param onCorrupt is told of each stored definition that cannot be used, when it is first asked for. */
export function procedureLibrary(
  store: Pick<Store, 'definitions'>,
  onCorrupt: (found: CorruptDefinition) => void = () => undefined,
): ProcedureLibrary {
  const known = new Map<string, CompiledProcedure | CorruptDefinition>();
  /** By what was published, whoever did: the towns of a province run many procedures that are the same. */
  const made = new Map<string, CompiledProcedure>();

  const read = (entity: string, published: PublishedVersion): CompiledProcedure | CorruptDefinition => {
    try {
      assertPublished(entity, published);
      const content = `${published.hash}@${published.version}`;
      const compiled = made.get(content) ?? compile(entity, published);
      made.set(content, compiled);
      return compiled;
    } catch (error) {
      if (error instanceof CorruptDefinition) return error;
      throw error;
    }
  };

  const stored = async (entity: string, procedureId: string, version: number) => {
    try {
      return await store.definitions.version(entity, procedureId, version);
    } catch (error) {
      if (error instanceof SyntaxError)
        return new CorruptDefinition(entity, { procedureId, version }, NO_JSON);
      throw error;
    }
  };

  const find = async (entity: string, procedureId: string, version: number) => {
    const name = `${entity} ${procedureId}@${version}`;
    const found = known.get(name);
    if (found) return found;
    const published = await stored(entity, procedureId, version);
    if (published === undefined) return undefined;
    const got = published instanceof CorruptDefinition ? published : read(entity, published);
    if (got instanceof CorruptDefinition) onCorrupt(got);
    known.set(name, got);
    return got;
  };

  const load = async (entity: string, procedureId: string, version: number) => {
    const found = await find(entity, procedureId, version);
    if (found instanceof CorruptDefinition) throw found;
    return found;
  };

  return {
    load,
    async latest(entity, procedureId) {
      const version = await store.definitions.latestNumber(entity, procedureId);
      return version === undefined ? undefined : load(entity, procedureId, version);
    },
    async latestOfAll(entity) {
      const all: CompiledProcedure[] = [];
      for (const { procedureId, version } of await store.definitions.latestVersions(entity)) {
        const found = await find(entity, procedureId, version);
        if (found && !(found instanceof CorruptDefinition)) all.push(found);
      }
      return all;
    },
  };
}
