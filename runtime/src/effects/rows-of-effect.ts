/**
 * What each effect becomes inside the commit of its step. Exhaustive: a new effect does not compile until it
 * says here whether it is rows, a message for the relay, or already told by the snapshot and its clocks.
 */
import { civilDateAt } from '@oficio/schemas/deadlines';
import type { Procedure } from '@oficio/schemas/definition';
import type { Effect } from '@oficio/schemas/interpret';
import type { CaseMoment } from '../cases/case-moment.js';
import { fileSeriesOf } from '../cases/file-series.js';
import type { OutboxEffect, StepCommit, TaskRow } from '../ports/index.js';
import { termDate, termInstant } from './term-instant.js';

export interface EffectPlace {
  caseId: string;
  /** `caseId:seq:index`. */
  effectId: string;
  /** A new identifier, and a new verification code. */
  newId: () => string;
  newCode: () => string;
  procedure: Procedure;
  /** For whom each case of a `forEach` is started. */
  members: readonly string[];
  moment: CaseMoment;
  /** Account that caused the step, when a person of the staff did. */
  by: string | undefined;
}

/** The part of a commit that effects add to. */
export type EffectRows = Pick<
  StepCommit,
  | 'tasks'
  | 'redatedTasks'
  | 'closedTasks'
  | 'outbox'
  | 'abandoned'
  | 'documents'
  | 'registerEntries'
  | 'fileNumber'
>;

const yearOf = (date: string): number => Number(date.slice(0, 4));

function newTask(effect: Extract<Effect, { kind: 'assignTask' }>, place: EffectPlace): TaskRow {
  const { procedure, moment, caseId } = place;
  const declared = procedure.tasks.find((task) => task.id === effect.task);
  if (declared === undefined) throw new Error(`${procedure.id} has no task ${effect.task}`);
  return {
    taskId: place.newId(),
    kind: 'procedure',
    caseId,
    task: effect.task,
    generation: effect.generation,
    name: declared.name,
    phase: effect.phase,
    unit: declared.unit ?? null,
    role: declared.role,
    status: 'open',
    assignee: null,
    createdAt: moment.at,
    due: declared.due ? termDate(declared.due, moment) : null,
    outcome: null,
    completedBy: null,
    completedAt: null,
    failure: null,
  };
}

function post(rows: EffectRows, effect: OutboxEffect, place: EffectPlace): void {
  const { effectId, caseId, moment } = place;
  const notBefore = effect.kind === 'survey' && effect.after ? termInstant(effect.after, moment) : moment.at;
  rows.outbox.push({ effectId, caseId, effect, notBefore, createdAt: moment.at });
}

/**
 * One message for each case to start: how many there are is settled here, in the commit of the step, so that
 * a change of the register does not change who the last one to end is.
 */
function startEach(
  rows: EffectRows,
  effect: Extract<Effect, { kind: 'startProcedure' }>,
  place: EffectPlace,
): void {
  const { effectId, caseId, members } = place;
  if (effect.forEach === undefined) {
    post(rows, { ...effect, instance: { startedBy: effectId, together: 1 } }, place);
    return;
  }
  const together = members.length;
  if (together === 0) {
    const { procedure } = effect;
    post(rows, { kind: 'reportEnd', to: caseId, procedure, startedBy: effectId, together }, place);
  }
  for (const [index, personId] of members.entries())
    post(
      rows,
      { ...effect, instance: { personId, startedBy: effectId, together } },
      { ...place, effectId: `${effectId}.${index}` },
    );
}

/** Adds the rows of one effect to the commit of its step. */
export function addRowsOfEffect(rows: EffectRows, effect: Effect, place: EffectPlace): void {
  const { moment, caseId } = place;
  switch (effect.kind) {
    case 'openFile':
      rows.fileNumber = { series: fileSeriesOf(place.procedure), year: yearOf(moment.today) };
      return;
    case 'assignTask':
      rows.tasks.push(newTask(effect, place));
      return;
    case 'withdrawTask': {
      const { task, generation } = effect;
      const assigned = rows.tasks.findIndex((row) => row.task === task && row.generation === generation);
      // Assigned earlier in this very step: nobody has seen it, and nobody will.
      if (assigned >= 0) rows.tasks.splice(assigned, 1);
      else rows.closedTasks.push({ task, generation, status: 'withdrawn', at: moment.at });
      return;
    }
    case 'redateTask':
      rows.redatedTasks.push({ task: effect.task, generation: effect.generation, due: effect.after });
      return;
    case 'completeTask': {
      const { task, generation, outcome } = effect;
      const by = place.by === undefined ? {} : { by: place.by };
      rows.closedTasks.push({ task, generation, status: 'done', outcome, ...by, at: moment.at });
      return;
    }
    case 'issueDocument':
      rows.documents.push({
        documentId: place.newId(),
        caseId,
        document: effect.document,
        name: effect.name,
        phase: effect.phase,
        issuedAt: moment.at,
        code: place.newCode(),
      });
      return;
    case 'register':
      rows.registerEntries.push({
        entryId: place.newId(),
        book: effect.book,
        name: effect.name,
        at: moment.at,
        // The book is kept in the order in which things really enter it.
        year: yearOf(civilDateAt(moment.at, moment.zone)),
      });
      return;
    case 'abandonConsultation': {
      const { dataNeed, generation } = effect;
      const asked = rows.outbox.findIndex(
        ({ effect: sent }) =>
          sent.kind === 'consult' && sent.dataNeed === dataNeed && sent.generation === generation,
      );
      // Asked earlier in this very step: the question has not left, and must not.
      if (asked >= 0) rows.outbox.splice(asked, 1);
      else rows.abandoned.push({ dataNeed, generation });
      return;
    }
    case 'startProcedure':
      startEach(rows, effect, place);
      return;
    case 'communicate':
    case 'consult':
    case 'survey':
    case 'callWebService':
      post(rows, effect, place);
      return;
    // Dated by `applyClockEffects`, kept as timers.
    case 'startDeadline':
    case 'anchorDeadline':
    case 'cancelDeadline':
    case 'reachDeadline':
    case 'extendDeadline':
    case 'redateDeadline':
    case 'suspendTerm':
    case 'communicateSuspension':
    case 'resumeTerm':
    case 'extendTerm':
      return;
    // Told by the snapshot and by the columns of the case.
    case 'setField':
    case 'publishStatus':
    case 'closeCase':
      return;
    default:
      unknownEffect(effect);
  }
}

function unknownEffect(effect: never): never {
  throw new Error(`No rows for the effect ${JSON.stringify(effect)}`);
}
