import type { PersonRow } from '@oficio/schemas/registry';
import { openCase } from '../cases/open-case.js';
import { isSurelyAdult, writesItself } from '../communications/addressee.js';
import type { Deps } from '../deps.js';
import type { CaseRecord, CaseSubject, EffectContext, EffectOutcome, Store } from '../ports/index.js';

interface Concerned {
  subject: CaseSubject;
  personId: string;
}

/** Who represents somebody under guardianship and may be written to; undefined when the register names nobody. */
async function representative(
  { register }: Store,
  entity: string,
  { guardianIds }: PersonRow,
  today: string,
): Promise<string | undefined> {
  for (const guardianId of guardianIds) {
    const dossier = await register.dossier(entity, guardianId);
    if (dossier && writesItself(dossier, today)) return guardianId;
  }
  return undefined;
}

/**
 * Whom the new case is about, and who is written to: the person; for somebody under guardianship who represents
 * them, and nobody else; for a child, who answers for the case that starts it. A reason when a person must decide.
 */
async function concerned(
  { store }: Pick<Deps, 'store'>,
  { entity, effect, case: parent, today }: EffectContext<'startProcedure'>,
): Promise<Concerned | string> {
  const { personId } = effect.instance;
  if (personId === undefined) return { subject: parent.subject, personId: parent.personId };
  const person = await store.register.person(entity, personId);
  if (!person) return 'procedure.personUnknown';
  const subject: CaseSubject = { kind: 'person', id: personId };
  if (person.underGuardianship) {
    const acting = await representative(store, entity, person, today);
    return acting === undefined ? 'procedure.noRepresentative' : { subject, personId: acting };
  }
  return { subject, personId: isSurelyAdult(person.birthDate, today) ? personId : parent.personId };
}

/** More cases than this, each started by the one before within a day, are procedures that start one another. */
const MOST_GENERATIONS = 5;
const DAY_MS = 86_400_000;

/** Whether a chart that starts itself, directly or through others, would go on opening cases without end. */
async function startsWithoutEnd(
  { store, clock }: Deps,
  entity: string,
  parent: CaseRecord,
): Promise<boolean> {
  const since = clock.now() - DAY_MS;
  let { caseId, openedAt } = parent;
  for (let generations = 1; openedAt > since; generations += 1) {
    if (generations >= MOST_GENERATIONS) return true;
    const origin = await store.cases.origin(entity, caseId);
    const before = origin && (await store.cases.load(entity, origin.parentCaseId));
    if (!before) return false;
    ({ caseId, openedAt } = before.case);
  }
  return false;
}

/** Opens the case that another one asks for, once per effect. */
export async function startProcedure(
  deps: Deps,
  context: EffectContext<'startProcedure'>,
): Promise<EffectOutcome> {
  const { entity, effectId, effect, case: parent, requestId } = context;
  if (await startsWithoutEnd(deps, entity, parent))
    return { status: 'permanent', reason: 'procedure.tooManyGenerations' };
  const about = await concerned(deps, context);
  if (typeof about === 'string') return { status: 'permanent', reason: about };
  const { startedBy, together } = effect.instance;
  const opened = await openCase(deps, entity, {
    procedureId: effect.procedure,
    entry: effect.entry,
    ...about,
    language: parent.language,
    fields: effect.fields,
    actor: { kind: 'procedure', id: parent.caseId },
    requestId,
    idempotencyKey: effectId,
    origin: { parentCaseId: parent.caseId, startedBy, together },
  });
  if (opened.ok) return { status: 'done', events: [] };
  return { status: 'permanent', reason: `procedure.refused ${effect.procedure}: ${opened.refused.code}` };
}
