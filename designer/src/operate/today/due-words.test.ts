import { describe, expect, it } from 'vitest';
import { dueWords } from './due-words';

const today = '2026-11-17';
const row = (due: string | null, workingDaysLeft: number | null, suspended = false) =>
  dueWords({ due, workingDaysLeft, suspended }, today);

describe('the urgency of a row', () => {
  it('is late after the due day, by the working days since', () => {
    expect(row('2026-11-13', -2)).toEqual({ tone: 'late', key: 'late', count: 2 });
  });

  it('is late without a number when no working day has passed since', () => {
    expect(row('2026-11-16', 0)).toMatchObject({ tone: 'late', key: 'lateToday' });
  });

  it('is near on the day itself, the next one, and the one after', () => {
    expect(row('2026-11-17', 0)).toMatchObject({ tone: 'turn', key: 'today' });
    expect(row('2026-11-18', 1)).toMatchObject({ tone: 'turn', key: 'tomorrow' });
    expect(row('2026-11-19', 2)).toMatchObject({ tone: 'turn', key: 'left', count: 2 });
    expect(row('2026-11-23', 4)).toMatchObject({ tone: 'plain', key: 'left', count: 4 });
  });

  it('does not run while the term is stopped, and says so when there is no term', () => {
    expect(row('2026-11-13', -2, true)).toMatchObject({ tone: 'stopped', key: 'stopped' });
    expect(row(null, null)).toMatchObject({ tone: 'plain', key: 'none' });
  });
});
