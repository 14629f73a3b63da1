/** The erasure of a person as the town does it: refused while the law or an open case needs what is kept. */
import type { KeptCase } from '@oficio/schemas/api';
import { civilDateAt, dateInWords, retainedUntil } from '@oficio/schemas/deadlines';
import { type LocalizedText, retentionYears } from '@oficio/schemas/definition';
import { inEachLanguage } from '../case-file/localized.js';
import type { ProcedureLibrary } from '../cases/load-compiled.js';
import type { TownContext } from '../http/town-context.js';
import type { Erased, ErasureOrder, PersonCase, Store } from '../ports/index.js';

interface ErasureDeps {
  store: Pick<Store, 'erasure'>;
  procedures: ProcedureLibrary;
}

export type ErasureOutcome =
  | ({ ok: true } & Erased)
  | { ok: false; code: 'person.unknown' | 'person.casesChanged' | 'idempotency.reused' }
  | { ok: false; code: 'person.openCases' | 'person.retention'; kept: KeptCase[] };

/** The case where it still has to be kept on a civil day; undefined where its retention is over. */
async function keptCase(
  { procedures }: ErasureDeps,
  { entity, town }: TownContext,
  found: PersonCase,
  today: string,
): Promise<KeptCase | undefined> {
  const { caseId, procedureId, procedureVersion, endedAt } = found;
  const compiled = await procedures.load(entity, procedureId, procedureVersion);
  if (!compiled) throw new Error(`Version ${procedureId}@${procedureVersion} is not in the store.`);
  const { procedure } = compiled;
  const until =
    endedAt === null ? null : retainedUntil(civilDateAt(endedAt, town.timeZone), retentionYears(procedure));
  // The last day still counts, unless nothing has to be kept at all.
  if (until !== null && (until < today || retentionYears(procedure) === 0)) return undefined;
  return {
    caseId,
    reference: found.number ?? found.reference,
    procedureName: procedure.name,
    until,
  };
}

/**
 * Erases a person, or says which of their cases forbid it and until which day. The retention of a case is that of
 * the version of the procedure under which it ran.
 */
export async function erasePerson(
  deps: ErasureDeps,
  town: TownContext,
  order: Omit<ErasureOrder, 'cases'>,
): Promise<ErasureOutcome> {
  const { entity } = town;
  const found = await deps.store.erasure.casesOf(entity, order.personId);
  const today = civilDateAt(order.at, town.town.timeZone);
  const judged = await Promise.all(found.map((one) => keptCase(deps, town, one, today)));
  const kept = judged.filter((one) => one !== undefined);
  if (kept.length > 0) {
    const isOpen = kept.some(({ until }) => until === null);
    return { ok: false, code: isOpen ? 'person.openCases' : 'person.retention', kept };
  }
  return deps.store.erasure.erase(entity, { ...order, cases: found.map(({ caseId }) => caseId) });
}

const sayings = {
  es: { open: 'abierto', until: 'se guarda hasta el' },
  'ca-valencia': { open: 'obert', until: 'es guarda fins al' },
  en: { open: 'open', until: 'kept until' },
} as const;

/** A case that forbids the erasure, in words: which, of what, and until when. */
export const keptInWords = ({ reference, procedureName, until }: KeptCase): LocalizedText =>
  inEachLanguage((language) => {
    const { open, until: keptUntil } = sayings[language];
    const when = until === null ? open : `${keptUntil} ${dateInWords(until)[language]}`;
    return `${reference} (${procedureName[language] ?? procedureName.es}): ${when}`;
  });
