import { type CompiledProcedure, compileProcedure } from '@oficio/schemas/compile';
import { procedure as procedureSchema } from '@oficio/schemas/definition';
import type { DefinitionStore, PublishedVersion } from '../ports/index.js';

/** Finds published versions for reading; each is parsed and compiled once, since it never changes. */
export interface PublishedProcedures {
  load(entity: string, procedureId: string, version: number): Promise<CompiledProcedure | undefined>;
  latest(entity: string, procedureId: string): Promise<CompiledProcedure | undefined>;
}

/** A cache over the store. The hash says the content, so towns that publish the same text share one compilation. */
export function publishedProcedures(definitions: DefinitionStore): PublishedProcedures {
  const compiled = new Map<string, CompiledProcedure>();
  const compile = (row: PublishedVersion | undefined): CompiledProcedure | undefined => {
    if (!row) return undefined;
    const { version, hash } = row;
    const key = `${row.procedureId}@${version}#${hash}`;
    const known = compiled.get(key);
    if (known) return known;
    const fresh = compileProcedure(procedureSchema.parse(row.definition), { version, hash });
    compiled.set(key, fresh);
    return fresh;
  };
  return {
    load: async (entity, procedureId, version) =>
      compile(await definitions.version(entity, procedureId, version)),
    latest: async (entity, procedureId) => compile(await definitions.latest(entity, procedureId)),
  };
}
