import type { SensorCounts } from '../queries';

export type CountKey = 'proposed' | 'notMet' | 'missing' | keyof SensorCounts['excluded'];

/** The counts of a run as rows, and whether they add up to everybody that was looked at. */
export function countRows(counts: SensorCounts): {
  rows: { key: CountKey; count: number }[];
  addsUp: boolean;
} {
  const { evaluated, proposed, notMet, missing, excluded } = counts;
  const parts: { key: CountKey; count: number }[] = [
    { key: 'proposed', count: proposed },
    { key: 'notMet', count: notMet },
    { key: 'missing', count: missing },
    { key: 'openCase', count: excluded.openCase },
    { key: 'refusedThisPeriod', count: excluded.refusedThisPeriod },
    { key: 'noOffers', count: excluded.noOffers },
    { key: 'alreadyReached', count: excluded.alreadyReached },
    { key: 'byHand', count: excluded.byHand },
  ];
  const sum = parts.reduce((total, { count }) => total + count, 0);
  const always: readonly CountKey[] = ['proposed', 'notMet', 'missing'];
  return {
    rows: parts.filter(({ key, count }) => count > 0 || always.includes(key)),
    addsUp: sum === evaluated,
  };
}
