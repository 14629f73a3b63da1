import type { CompiledProcedure } from '@oficio/schemas/compile';
import { type Clock, storedContext } from '@oficio/schemas/interpret';
import { type TimelineView, timelineOf } from '@oficio/schemas/timeline';
import { type TownContext, todayIn } from '../http/town-context.js';
import type { CaseRecord, JournalRow } from '../ports/index.js';
import { publishedUnits } from './town-units.js';

/** A case as its timeline tells it: to the person on the sede, in letters, and to the officer. */
export function caseTimeline(
  town: TownContext,
  compiled: CompiledProcedure,
  file: { record: CaseRecord; clocks: readonly Clock[]; journal: readonly JournalRow[] },
): TimelineView {
  const { record, clocks, journal } = file;
  return timelineOf({
    compiled,
    entry: record.entry,
    steps: journal.map(({ today, entered, exited }) => ({ on: today, entered, exited })),
    active: record.activePhases,
    consultations: storedContext(record.snapshot).consultations,
    clocks,
    calendar: town.calendar,
    units: publishedUnits(town.town, compiled.procedure),
    ...(record.outcome !== null &&
      record.endedAt !== null && { ended: { outcome: record.outcome, on: todayIn(town, record.endedAt) } }),
  });
}
