import type { WorkRow } from '../queries';

export type DueTone = 'late' | 'turn' | 'plain' | 'stopped';

/** How urgent a row is, as a key of the catalogue (`due.<key>`) with its number. */
export interface DueWords {
  tone: DueTone;
  key: 'late' | 'lateToday' | 'today' | 'tomorrow' | 'left' | 'stopped' | 'none';
  count: number;
}

/** From how many working days left on a row takes colour. */
export const NEAR_DAYS = 2;

/**
 * The urgency of a row: word and icon, never colour alone. `workingDaysLeft` is 0 on the due day and negative
 * after it; a stopped term has no date that runs.
 */
export function dueWords(
  { due, workingDaysLeft, suspended }: Pick<WorkRow, 'due' | 'workingDaysLeft' | 'suspended'>,
  today: string,
): DueWords {
  if (suspended) return { tone: 'stopped', key: 'stopped', count: 0 };
  if (due === null || workingDaysLeft === null) return { tone: 'plain', key: 'none', count: 0 };
  if (due < today) {
    const days = Math.abs(workingDaysLeft);
    return { tone: 'late', key: days === 0 ? 'lateToday' : 'late', count: days };
  }
  if (due === today) return { tone: 'turn', key: 'today', count: 0 };
  const tone = workingDaysLeft <= NEAR_DAYS ? 'turn' : 'plain';
  return { tone, key: workingDaysLeft === 1 ? 'tomorrow' : 'left', count: workingDaysLeft };
}
