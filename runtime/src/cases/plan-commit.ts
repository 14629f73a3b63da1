/** From a step to its rows. Pure: what it needs of the world (instant, identifiers) is given. */
import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Outcome } from '@oficio/schemas/definition';
import {
  applyClockEffects,
  type Clock,
  type Step,
  storedContext,
  withResidence,
} from '@oficio/schemas/interpret';
import { addRowsOfEffect, type EffectRows } from '../effects/rows-of-effect.js';
import type {
  CaseOrigin,
  CaseRecord,
  JournalEntry,
  OutboxMessage,
  RefusalRow,
  SensorHit,
  StepCommit,
} from '../ports/index.js';
import type { CaseFamily } from './case-family.js';
import type { CaseMoment } from './case-moment.js';

export interface PlanContext {
  compiled: CompiledProcedure;
  moment: CaseMoment;
  /** Who, why and what happened: the event, or the opening. */
  happened: Pick<JournalEntry, 'actor' | 'cause' | 'event' | 'opening'>;
  idempotency: { key: string; bodyHash: string };
  newId: () => string;
  newCode: () => string;
  family: CaseFamily;
  sensorHit?: SensorHit;
}

/** The case before the step: the one that was loaded, or a blank one with version 0. */
export interface LoadedCase {
  case: CaseRecord;
  clocks: Clock[];
}

const union = (known: string[], more: string[]): string[] => [...new Set([...known, ...more])];

const clockKey = (clock: Clock): string => `${clock.deadline}#${clock.generation}`;

/** What happened to the clocks: most often they only end, and their account stays as it is. */
function changedClocks(
  before: readonly Clock[],
  after: readonly Clock[],
): Pick<StepCommit, 'clocks' | 'settledClocks'> {
  const known = new Map(before.map((clock) => [clockKey(clock), clock]));
  const clocks: Clock[] = [];
  const settledClocks: NonNullable<StepCommit['settledClocks']> = [];
  for (const clock of after) {
    const old = known.get(clockKey(clock));
    if (old === clock) continue;
    const { deadline, generation, status } = clock;
    const over = status === 'cancelled' || status === 'reached';
    if (!old || !sameAccount(old, clock)) clocks.push(clock);
    else if (old.status !== status) {
      if (over) settledClocks.push({ deadline, generation, status });
      else clocks.push(clock);
    }
  }
  return { clocks, ...(settledClocks.length > 0 && { settledClocks }) };
}

/** Equal but for the status. */
const sameAccount = ({ status: _was, ...old }: Clock, { status: _is, ...now }: Clock): boolean =>
  JSON.stringify(old) === JSON.stringify(now);

/** The earliest last day of the running clocks. */
function earliestDue(clocks: readonly Clock[]): string | null {
  const dates = clocks.flatMap(({ status, due }) => (status === 'running' && due !== undefined ? [due] : []));
  return dates.sort()[0] ?? null;
}

function caseAfter(
  before: CaseRecord,
  step: Step,
  clocks: readonly Clock[],
  { at, legalAt, byCalendar }: Pick<CaseMoment, 'at' | 'legalAt'> & { byCalendar: boolean },
): CaseRecord {
  const statuses = step.effects.flatMap((effect) => (effect.kind === 'publishStatus' ? [effect.status] : []));
  return {
    ...before,
    version: before.version + 1,
    updatedAt: at,
    endedAt: step.ended ? legalAt : before.endedAt,
    outcome: step.ended?.outcome ?? before.outcome,
    activePhases: step.to,
    visitedPhases: union(before.visitedPhases, step.entered),
    takenTransitions: union(before.takenTransitions, step.transitions),
    due: step.ended ? null : earliestDue(clocks),
    termSuspended: storedContext(step.snapshot).suspension?.since !== undefined,
    publicStatus: statuses.at(-1) ?? before.publicStatus,
    // A calendar changes dates also of a case that stopped at a bug: that it stopped is still true.
    incident: byCalendar ? before.incident : null,
    snapshot: step.snapshot,
  };
}

/** An offer or an application that the person turns down is not offered again in its period. */
function refusalOf(record: CaseRecord, { happened, moment }: PlanContext): RefusalRow | undefined {
  const { event } = happened;
  if (event?.kind !== 'citizen' || event.action !== 'refuse') return undefined;
  return {
    procedureId: record.procedureId,
    personId: record.personId,
    householdId: record.subject.kind === 'household' ? record.subject.id : null,
    on: moment.today,
    caseId: record.caseId,
  };
}

/** The order to tell the case that started this one how it ended. */
function endReport(
  { caseId, procedureId }: CaseRecord,
  { parentCaseId, startedBy, together }: CaseOrigin,
  outcome: Outcome,
  seq: number,
  at: number,
): OutboxMessage {
  return {
    effectId: `${caseId}:${seq}:end`,
    caseId,
    effect: {
      kind: 'reportEnd',
      to: parentCaseId,
      procedure: procedureId,
      startedBy,
      together,
      ended: { caseId, outcome },
    },
    notBefore: at,
    createdAt: at,
  };
}

/** All the rows that a step writes, in one plain value for one transaction. */
export function planCommit(loaded: LoadedCase, interpreted: Step, context: PlanContext): StepCommit {
  const step = { ...interpreted, effects: withResidence(interpreted.effects, context.family.residence) };
  const { compiled, moment, happened } = context;
  const { caseId } = loaded.case;
  const seq = loaded.case.version + 1;
  const rows: EffectRows = {
    tasks: [],
    redatedTasks: [],
    closedTasks: [],
    outbox: [],
    abandoned: [],
    documents: [],
    registerEntries: [],
  };
  const by = happened.actor.kind === 'officer' ? happened.actor.id : undefined;
  for (const [index, effect] of step.effects.entries()) {
    const effectId = `${caseId}:${seq}:${index}`;
    const { newId, newCode } = context;
    addRowsOfEffect(rows, effect, {
      caseId,
      effectId,
      members: context.family.members,
      newId,
      newCode,
      procedure: compiled.procedure,
      moment,
      by,
    });
  }
  const { origin } = context.family;
  if (step.ended && origin)
    rows.outbox.push(endReport(loaded.case, origin, step.ended.outcome, seq, moment.at));
  const clocks = applyClockEffects(loaded.clocks, step.effects, moment);
  const journal: JournalEntry = {
    caseId,
    seq,
    at: moment.at,
    ...(moment.legalAt !== moment.at && { legalAt: moment.legalAt }),
    today: moment.today,
    ...happened,
    from: step.from,
    to: step.to,
    exited: step.exited,
    entered: step.entered,
    transitions: step.transitions,
    effects: step.effects,
    explanations: step.explanations,
    procedureVersion: compiled.version,
    procedureHash: compiled.hash,
  };
  const byCalendar = happened.event?.kind === 'calendar';
  const after = caseAfter(loaded.case, step, clocks, { ...moment, byCalendar });
  const refusal = refusalOf(loaded.case, context);
  return {
    ...rows,
    expectedVersion: loaded.case.version,
    case: after,
    journal,
    ...changedClocks(loaded.clocks, clocks),
    ...(context.sensorHit && { sensorHit: context.sensorHit }),
    ...(refusal && { refusal }),
    idempotency: context.idempotency,
  };
}
