import type { ChartIndex } from '../compile/phase-index.js';
import type { CitizenAction } from '../definition/trigger.js';
import type { Consultation } from '../interpret/case-context.js';

export type Turn = 'person' | 'town' | 'otherAdministration' | 'nobody';

/** Acts that a phase waits for; the others (withdraw, appeal …) are rights that never press. */
const awaited: readonly CitizenAction[] = ['confirm', 'submit', 'correct'];

/** Whether a phase waits for the person. */
export function awaitsPerson(index: ChartIndex, phaseId: string): boolean {
  return (
    index.phases
      .get(phaseId)
      ?.phase.transitions.some(
        ({ trigger }) => trigger.kind === 'citizen' && awaited.includes(trigger.action),
      ) ?? false
  );
}

/** Whose turn it is in a configuration. */
export function turnOf(
  index: ChartIndex,
  active: readonly string[],
  consultations: Readonly<Record<string, Consultation>>,
  ended: boolean,
): Turn {
  if (ended) return 'nobody';
  if (active.some((id) => awaitsPerson(index, id))) return 'person';
  return Object.values(consultations).some(({ status }) => status === 'pending')
    ? 'otherAdministration'
    : 'town';
}
