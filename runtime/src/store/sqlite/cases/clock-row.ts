/** Between a clock and its row: the status is a column, the account is sealed. */
import type { Clock } from '@oficio/schemas/interpret';
import type { RowPlace, RowSealing } from '../sealing/row-sealing.js';
import type { ClockAccounts } from './clock-accounts.js';

export const clockPlace = (
  personId: string,
  caseId: string,
  { deadline, generation }: Pick<Clock, 'deadline' | 'generation'>,
): RowPlace => ({ personId, kind: 'clock', row: `${caseId}\n${deadline}\n${generation}` });

interface ClockRow {
  deadline: string;
  generation: number;
  status: Clock['status'];
  clock: Buffer;
}

/** The clocks that can still be read: none of an erased person. Throws `UnreadableRow`. */
export function toClocks(
  sealing: RowSealing,
  accounts: ClockAccounts,
  entity: string,
  of: { caseId: string; personId: string; procedureId: string },
  rows: readonly ClockRow[],
): Clock[] {
  return rows.flatMap((row) => {
    const place = clockPlace(of.personId, of.caseId, row);
    const clock = sealing.open(entity, of.procedureId, place, row.clock);
    // Sealed from a clock; only its status may have moved since.
    return clock === undefined ? [] : [{ ...accounts.join(entity, clock as Clock), status: row.status }];
  });
}

/** The day on which people are told that the maximum term is about to end; null of any other clock. */
export const alertOf = ({ deadline, status, alertOn }: Clock): string | null =>
  deadline === 'maximumTerm' && status === 'running' ? (alertOn ?? null) : null;
