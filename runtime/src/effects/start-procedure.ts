import { openCase } from '../cases/open-case.js';
import type { Deps } from '../deps.js';
import type { EffectContext, EffectOutcome } from '../ports/index.js';

/** Opens the case that another one asks for, about the same person, once per effect. */
export async function startProcedure(
  deps: Deps,
  { entity, effectId, effect, case: parent }: EffectContext<'startProcedure'>,
): Promise<EffectOutcome> {
  const { subject, personId, language } = parent;
  const opened = await openCase(deps, entity, {
    procedureId: effect.procedure,
    entry: effect.entry,
    subject,
    personId,
    language,
    fields: effect.fields,
    actor: { kind: 'procedure', id: parent.caseId },
    idempotencyKey: effectId,
  });
  if (opened.ok) return { status: 'done', events: [] };
  return { status: 'permanent', reason: `${effect.procedure}: ${opened.refused.code}` };
}
