/** The case as a step leaves it. */
import type { LocalizedText } from '@oficio/schemas/definition';
import { type Clock, type Effect, type Step, storedContext } from '@oficio/schemas/interpret';
import type { CaseRecord } from '../ports/index.js';
import type { CaseMoment } from './case-moment.js';

/** Each once, in the order in which they came. */
function union(known: string[], more: readonly string[]): string[] {
  const added = more.filter((one, place) => !known.includes(one) && more.indexOf(one) === place);
  return added.length === 0 ? known : [...known, ...added];
}

/** The earliest last day of the running clocks. */
function earliestDue(clocks: readonly Clock[]): string | null {
  let earliest: string | null = null;
  for (const { status, due } of clocks)
    if (status === 'running' && due !== undefined && (earliest === null || due < earliest)) earliest = due;
  return earliest;
}

/** The last text that the step shows to the public; undefined when it shows none. */
function lastStatus(effects: readonly Effect[]): LocalizedText | undefined {
  const last = effects.findLast((effect) => effect.kind === 'publishStatus');
  return last?.kind === 'publishStatus' ? last.status : undefined;
}

/**
 * All its fields by name, and none spread: records come in a shape of their own from each store and from the opening,
 * and whatever reads them afterwards finds one.
 * @param byCalendar the step only moves dates.
 */
export function caseAfter(
  before: CaseRecord,
  step: Step,
  clocks: readonly Clock[],
  { at, legalAt, byCalendar }: Pick<CaseMoment, 'at' | 'legalAt'> & { byCalendar: boolean },
): CaseRecord {
  return {
    caseId: before.caseId,
    reference: before.reference,
    number: before.number,
    procedureId: before.procedureId,
    procedureVersion: before.procedureVersion,
    procedureHash: before.procedureHash,
    entry: before.entry,
    subject: before.subject,
    personId: before.personId,
    language: before.language,
    version: before.version + 1,
    openedAt: before.openedAt,
    updatedAt: at,
    endedAt: step.ended ? legalAt : before.endedAt,
    outcome: step.ended?.outcome ?? before.outcome,
    activePhases: step.to,
    visitedPhases: union(before.visitedPhases, step.entered),
    takenTransitions: union(before.takenTransitions, step.transitions),
    due: step.ended ? null : earliestDue(clocks),
    termSuspended: storedContext(step.snapshot).suspension?.since !== undefined,
    publicStatus: lastStatus(step.effects) ?? before.publicStatus,
    // A calendar changes dates also of a case that stopped at a bug: that it stopped is still true.
    incident: byCalendar ? before.incident : null,
    snapshot: step.snapshot,
    ...(before.erasedAt !== undefined && { erasedAt: before.erasedAt }),
  };
}
