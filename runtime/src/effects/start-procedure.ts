import { openCase } from '../cases/open-case.js';
import { isSurelyAdult } from '../communications/addressee.js';
import type { Deps } from '../deps.js';
import type { CaseSubject, EffectContext, EffectOutcome } from '../ports/index.js';

interface Concerned {
  subject: CaseSubject;
  personId: string;
}

/** Whom the new case is about, and who is written to: for a child, who answers for the case that starts it. */
async function concerned(
  { store }: Pick<Deps, 'store'>,
  { entity, effect, case: parent, today }: EffectContext<'startProcedure'>,
): Promise<Concerned | undefined> {
  const { personId } = effect.instance;
  if (personId === undefined) return { subject: parent.subject, personId: parent.personId };
  const person = await store.register.person(entity, personId);
  if (!person) return undefined;
  const actsAlone = isSurelyAdult(person.birthDate, today) && !person.underGuardianship;
  return {
    subject: { kind: 'person', id: personId },
    personId: actsAlone ? personId : parent.personId,
  };
}

/** Opens the case that another one asks for, once per effect. */
export async function startProcedure(
  deps: Deps,
  context: EffectContext<'startProcedure'>,
): Promise<EffectOutcome> {
  const { entity, effectId, effect, case: parent } = context;
  const about = await concerned(deps, context);
  if (!about)
    return { status: 'permanent', reason: `${effect.procedure}: the person is not in the register` };
  const { startedBy, together } = effect.instance;
  const opened = await openCase(deps, entity, {
    procedureId: effect.procedure,
    entry: effect.entry,
    ...about,
    language: parent.language,
    fields: effect.fields,
    actor: { kind: 'procedure', id: parent.caseId },
    idempotencyKey: effectId,
    origin: { parentCaseId: parent.caseId, startedBy, together },
  });
  if (opened.ok) return { status: 'done', events: [] };
  return { status: 'permanent', reason: `${effect.procedure}: ${opened.refused.code}` };
}
