/** From a step to its rows. Pure: what it needs of the world (instant, identifiers) is given. */
import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Outcome } from '@oficio/schemas/definition';
import { applyClockEffects, type Clock, type Step, withResidence } from '@oficio/schemas/interpret';
import { addRowsOfEffect, type EffectRows } from '../effects/rows-of-effect.js';
import {
  type CaseOrigin,
  type CaseRecord,
  effectIdOf,
  type JournalEntry,
  type OutboxMessage,
  type RefusalRow,
  type SensorHit,
  type StepCommit,
} from '../ports/index.js';
import { caseAfter } from './case-after.js';
import type { CaseFamily } from './case-family.js';
import type { CaseMoment } from './case-moment.js';
import { changedClocks } from './changed-clocks.js';
import { accessOf, type Look } from './look.js';

export interface PlanContext {
  compiled: CompiledProcedure;
  moment: CaseMoment;
  /** Who, why and what happened: the event, or the opening; and the request that it goes back to. */
  happened: Pick<JournalEntry, 'actor' | 'cause' | 'event' | 'opening' | 'requestId'>;
  idempotency: { key: string; bodyHash: string };
  newId: () => string;
  newCode: () => string;
  family: CaseFamily;
  sensorHit?: SensorHit;
  look?: Look | undefined;
}

/** The case before the step: the one that was loaded, or a blank one with version 0. */
export interface LoadedCase {
  case: CaseRecord;
  clocks: Clock[];
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
    effectId: effectIdOf({ caseId, seq, place: 'end' }),
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

/** The step with the residence of the person in the effects that it matters for. */
const withHome = (step: Step, { residence }: CaseFamily): Step =>
  residence === undefined ? step : { ...step, effects: withResidence(step.effects, residence) };

/**
 * All the rows that a step writes, in one plain value for one transaction. What is new of a value is named before
 * what is spread into it: named after, each name costs V8 a shape of its own, which took more than the whole step.
 */
export function planCommit(loaded: LoadedCase, interpreted: Step, context: PlanContext): StepCommit {
  const step = withHome(interpreted, context.family);
  const { compiled, moment, happened, newId, newCode } = context;
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
  const { members, origin } = context.family;
  const { procedure } = compiled;
  step.effects.forEach((effect, index) => {
    const effectId = effectIdOf({ caseId, seq, place: String(index) });
    addRowsOfEffect(rows, effect, { caseId, effectId, members, newId, newCode, procedure, moment, by });
  });
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
  const { sensorHit, look } = context;
  const refusal = refusalOf(loaded.case, context);
  const { clocks: written, settledClocks } = changedClocks(loaded.clocks, clocks);
  return {
    expectedVersion: loaded.case.version,
    case: caseAfter(loaded.case, step, clocks, { at: moment.at, legalAt: moment.legalAt, byCalendar }),
    journal,
    clocks: written,
    ...(settledClocks.length > 0 && { settledClocks }),
    ...rows,
    ...(sensorHit && { sensorHit }),
    ...(refusal && { refusal }),
    ...(look && { access: accessOf(look, loaded.case, moment.at) }),
    idempotency: context.idempotency,
  };
}
