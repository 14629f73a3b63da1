import type { CompiledProcedure } from '@oficio/schemas/compile';
import { textIn } from '@oficio/schemas/definition';
import { publishedUnits } from '../../case-file/town-units.js';
import type { ProcedureLibrary } from '../../cases/load-compiled.js';
import type { TownContext } from '../../http/town-context.js';
import type { Language } from '../languages.js';
import type { LinkItem } from '../parts/link-list.js';
import { inLanguage, sedePaths } from '../paths.js';
import type { ProcedureReading } from '../procedure/reading.js';
import { officeOf } from './frame-model.js';

/** The latest published version of every procedure of a town, by name in a language. Drafts are not seen. */
export async function publishedCatalogue(
  { procedures }: { procedures: ProcedureLibrary },
  entity: string,
  lang: Language,
): Promise<CompiledProcedure[]> {
  const published = await procedures.latestOfAll(entity);
  const name = ({ procedure }: CompiledProcedure) => textIn(procedure.name, lang);
  return published.sort((one, other) => name(one).localeCompare(name(other), lang));
}

/** What publishing a procedure of a town in a language reads. */
export function readingOf(
  compiled: CompiledProcedure,
  { town }: TownContext,
  lang: Language,
): ProcedureReading {
  return {
    compiled,
    lang,
    units: publishedUnits(town, compiled.procedure),
    office: officeOf(town, lang),
  };
}

/** A procedure as a line of a list. */
export function procedureLink({ procedure }: CompiledProcedure, lang: Language): LinkItem {
  return {
    label: textIn(procedure.name, lang),
    summary: textIn(procedure.summary, lang),
    href: inLanguage(lang, sedePaths.procedure(procedure.id)),
  };
}
