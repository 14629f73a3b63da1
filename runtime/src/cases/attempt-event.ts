/** One event on a case as it was loaded: interpreted, and committed as one step. */
import type { CompiledProcedure } from '@oficio/schemas/compile';
import {
  type CaseEvent,
  type Clock,
  firingInstant,
  nextStep,
  type StepResult,
  storedContext,
} from '@oficio/schemas/interpret';
import type { Deps } from '../deps.js';
import type { TownContext } from '../http/town-context.js';
import { caseFamily } from './case-family.js';
import { type CaseMoment, caseMoment } from './case-moment.js';
import type { CommandRefusal, CommandResult, EventCommand } from './commands.js';
import { breaksFourEyes, checkedAgainst } from './four-eyes.js';
import { type LoadedCase, planCommit } from './plan-commit.js';
import { repeatedAnswer } from './recall-answer.js';

export type DispatchDeps = Pick<
  Deps,
  'store' | 'clock' | 'ids' | 'log' | 'metrics' | 'towns' | 'procedures' | 'wake'
>;

export interface Attempt {
  entity: string;
  town: TownContext;
  loaded: LoadedCase;
  command: EventCommand;
  event: CaseEvent;
  bodyHash: string;
  /** A person may try again a case that stopped at a bug and so mend it; machines wait. */
  mends: boolean;
}

export const refused = (code: CommandRefusal['code']): CommandResult => ({ ok: false, refused: { code } });

/** Whether a deadline event is about this clock. */
export const isClockOf = (event: CaseEvent, { deadline, generation }: Clock): boolean =>
  event.kind === 'deadline' &&
  event.deadline === deadline &&
  (event.generation === undefined || event.generation === generation);

const isAlive = ({ status }: Clock): boolean =>
  status === 'running' || status === 'waiting' || status === 'suspended';

/**
 * When it really happens and where the law places it; undefined for a deadline whose day is not over, or that has no
 * day: one that waits for a notification, or that was paused after its timer had been claimed.
 */
function momentOf({ town, loaded, event, command }: Attempt, now: number): CaseMoment | undefined {
  const ended = loaded.clocks.find((clock) => isAlive(clock) && isClockOf(event, clock));
  if (ended && (ended.status !== 'running' || ended.dueAt === undefined)) return undefined;
  const dueAt = ended?.dueAt ?? command.notification?.dueAt;
  if (dueAt === undefined) return caseMoment(town, now);
  if (dueAt > now) return undefined;
  const { today } = storedContext(loaded.case.snapshot);
  return caseMoment(town, now, Math.min(now, firingInstant(dueAt, today, town.town.timeZone)));
}

type Interpreted = { moment: CaseMoment; result: StepResult } | 'notYet' | 'incident';

/** Interprets; a bug becomes an incident of this case, visible to a person, and never reaches the others. */
async function interpret(
  deps: DispatchDeps,
  attempt: Attempt,
  compiled: CompiledProcedure,
  now: number,
): Promise<Interpreted> {
  const { entity, loaded, command, event } = attempt;
  try {
    const moment = momentOf(attempt, now);
    if (!moment) return 'notYet';
    const { legalAt, today } = moment;
    const at = new Date(legalAt).toISOString();
    const { actor } = command;
    return { moment, result: nextStep(compiled, loaded.case.snapshot, { event, at, today, actor }) };
  } catch (error) {
    const { caseId } = loaded.case;
    const { requestId } = command;
    deps.log.error({ err: error, requestId, entity, caseId, event: event.kind }, 'a case stopped at a bug');
    const name = error instanceof Error ? error.name : 'Error';
    await deps.store.cases.setIncident(entity, caseId, { at: now, error: name, event: event.kind });
    return 'incident';
  }
}

/** The answer that the command already has; asked once the case is loaded, so that none can be missed. */
export async function answered({ store }: Pick<Deps, 'store'>, attempt: Attempt) {
  const { entity, loaded, command, bodyHash } = attempt;
  const known = await store.cases.answerOf(entity, loaded.case.caseId, command.idempotencyKey);
  return repeatedAnswer(known, bodyHash);
}

/**
 * Refused with nothing written, or `ok` with the step on disk, or what the command was answered before. Throws
 * when the disk fails.
 */
export async function attemptEvent(deps: DispatchDeps, attempt: Attempt): Promise<CommandResult> {
  const { store, ids } = deps;
  const { entity, loaded, command, event, bodyHash } = attempt;
  const { actor, idempotencyKey, requestId } = command;
  const known = await answered(deps, attempt);
  if (known) return known;
  // Nothing is left to interpret, and only what is over may be erased.
  if (loaded.case.erasedAt !== undefined) return refused('case.closed');
  // A change of calendar moves dates also of a case that stopped at a bug.
  if (loaded.case.incident && !attempt.mends && event.kind !== 'calendar') return refused('case.incident');
  const { caseId, procedureId, procedureVersion } = loaded.case;
  const compiled = await deps.procedures.load(entity, procedureId, procedureVersion);
  if (!compiled) throw new Error(`${procedureId}@${procedureVersion} of ${entity} is not in the store`);
  if (event.kind === 'officer') {
    const others = checkedAgainst(compiled.procedure, event);
    const tasks = others.length > 0 ? await store.tasks.listByCase(entity, caseId) : [];
    if (breaksFourEyes(others, actor, tasks)) return refused('task.fourEyes');
  }
  const now = deps.clock.now();
  const interpreted = await interpret(deps, attempt, compiled, now);
  if (interpreted === 'incident') return refused('case.incident');
  if (interpreted === 'notYet') return refused('event.notNow');
  const { moment, result } = interpreted;
  if (!result.ok) return { ok: false, refused: { code: result.refusal.code, refusal: result.refusal } };
  const family = await caseFamily(store, attempt.town, loaded.case, result.step);
  const rows = planCommit(loaded, result.step, {
    compiled,
    moment,
    happened: { actor, cause: idempotencyKey, event, opening: null, requestId },
    idempotency: { key: idempotencyKey, bodyHash },
    newId: () => ids.next(now),
    newCode: () => ids.verificationCode(),
    family,
    look: command.look,
  });
  const committed = await store.cases.commitStep(entity, rows);
  return committed.ok
    ? committed
    : refused(committed.code === 'reference.taken' ? 'case.stale' : committed.code);
}
