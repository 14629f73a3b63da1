import type { Assessment, Exclusion } from './assess-subject.js';

/** Counts of a run: evaluated = proposed + notMet + missing + everything excluded. */
export interface SensorCounts {
  evaluated: number;
  proposed: number;
  notMet: number;
  missing: number;
  excluded: Record<Exclusion, number>;
}

export const noCounts = (): SensorCounts => ({
  evaluated: 0,
  proposed: 0,
  notMet: 0,
  missing: 0,
  excluded: { openCase: 0, refusedThisPeriod: 0, noOffers: 0, alreadyReached: 0, byHand: 0 },
});

/** Adds one subject to the counts. */
export function count(counts: SensorCounts, assessment: Assessment): void {
  counts.evaluated += 1;
  if (assessment.result === 'excluded') counts.excluded[assessment.by] += 1;
  else counts[assessment.result] += 1;
}
