/** One event of one case: load, interpret, commit. */
import type { CompiledProcedure } from '@oficio/schemas/compile';
import { type CaseEvent, caseEvent, nextStep, type StepResult } from '@oficio/schemas/interpret';
import type { Deps } from '../deps.js';
import { caseMoment } from './case-moment.js';
import type { CommandRefusal, CommandResult, DispatchCommand } from './commands.js';
import { contentHash } from './content-hash.js';
import { breaksFourEyes } from './four-eyes.js';
import { type LoadedCase, planCommit } from './plan-commit.js';
import { recallAnswer } from './recall-answer.js';

/** How often an event that found the case moved is interpreted again on what it found. */
const STALE_ATTEMPTS = 8;

export type DispatchDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'log' | 'towns' | 'procedures' | 'wake'>;

const refused = (code: CommandRefusal['code']): CommandResult => ({ ok: false, refused: { code } });

/** Interprets; a bug becomes an incident of this case, visible to a person, and never reaches the others. */
async function interpret(
  deps: DispatchDeps,
  entity: string,
  loaded: LoadedCase,
  compiled: CompiledProcedure,
  happened: { event: CaseEvent; command: DispatchCommand; at: number; today: string },
): Promise<StepResult | 'incident'> {
  const { event, command, at, today } = happened;
  try {
    return nextStep(compiled, loaded.case.snapshot, {
      event,
      at: new Date(at).toISOString(),
      today,
      actor: command.actor,
    });
  } catch (error) {
    const { caseId } = loaded.case;
    deps.log.error({ err: error, entity, caseId, event: event.kind }, 'a case stopped at a bug');
    const name = error instanceof Error ? error.name : 'Error';
    await deps.store.cases.setIncident(entity, caseId, { at, error: name, event: event.kind });
    return 'incident';
  }
}

async function logRefusal(deps: DispatchDeps, entity: string, command: DispatchCommand, code: string) {
  const { actor, caseId } = command;
  if (actor.kind !== 'officer' && actor.kind !== 'citizen') return;
  await deps.store.accessLog.append(entity, {
    at: deps.clock.now(),
    who: actor.kind === 'citizen' ? 'citizen' : (actor.id ?? actor.kind),
    verb: `event.${command.event.kind}`,
    caseId,
    personId: actor.kind === 'citizen' ? (actor.id ?? null) : null,
    outcome: 'refused',
    detail: code,
  });
}

async function attempt(
  deps: DispatchDeps,
  entity: string,
  command: DispatchCommand,
  event: CaseEvent,
  bodyHash: string,
): Promise<CommandResult> {
  const { store, ids } = deps;
  const { caseId, actor, idempotencyKey } = command;
  const loaded = await store.cases.load(entity, caseId);
  const town = await deps.towns(entity);
  if (!loaded || !town) return refused('case.unknown');
  if (command.expectedVersion !== undefined && command.expectedVersion !== loaded.case.version)
    return refused('case.stale');
  // A person may try again and so mend it; machines wait.
  const byPerson = actor.kind === 'officer' || actor.kind === 'citizen';
  if (loaded.case.incident && !byPerson) return refused('case.incident');
  const { procedureId, procedureVersion } = loaded.case;
  const compiled = await deps.procedures.load(entity, procedureId, procedureVersion);
  if (!compiled) throw new Error(`${procedureId}@${procedureVersion} of ${entity} is not in the store`);
  if (event.kind === 'officer') {
    const tasks = await store.tasks.listByCase(entity, caseId);
    if (breaksFourEyes(compiled.procedure, event, actor, tasks)) return refused('task.fourEyes');
  }
  const now = deps.clock.now();
  const moment = caseMoment(town, now);
  const { at, today } = moment;
  const result = await interpret(deps, entity, loaded, compiled, { event, command, at, today });
  if (result === 'incident') return refused('case.incident');
  if (!result.ok) return { ok: false, refused: { code: result.refusal.code, refusal: result.refusal } };
  const rows = planCommit(loaded, result.step, {
    compiled,
    moment,
    happened: { actor, cause: idempotencyKey, event, opening: null },
    idempotency: { key: idempotencyKey, bodyHash },
    newId: () => ids.next(now),
    newCode: () => ids.verificationCode(),
  });
  const committed = await store.cases.commitStep(entity, rows);
  return committed.ok
    ? committed
    : refused(committed.code === 'reference.taken' ? 'case.stale' : committed.code);
}

/** Which start of a task an event belongs to is found by who passes it on; the sender asked for the same thing. */
function withoutGeneration(event: CaseEvent): object {
  if (!('generation' in event)) return event;
  const { generation: _start, ...asked } = event;
  return asked;
}

/**
 * Sends an event to a case. The promise resolves with `ok` only when the step is on disk. A refusal writes
 * nothing but the access log. Without `expectedVersion`, an event that found the case moved is interpreted
 * again on the case as it is. Throws when the event has not the shape of one, or when the disk fails.
 */
export async function dispatchCaseEvent(
  deps: DispatchDeps,
  entity: string,
  command: DispatchCommand,
): Promise<CommandResult> {
  const event = caseEvent.parse(command.event);
  const { caseId, actor, idempotencyKey } = command;
  const bodyHash = contentHash({ caseId, event: withoutGeneration(event), actor });
  const known = await recallAnswer(deps.store, entity, idempotencyKey, bodyHash);
  if (known) return known;
  let result = await attempt(deps, entity, command, event, bodyHash);
  for (let again = 1; again < STALE_ATTEMPTS && mayRetry(result, command); again += 1)
    result = await attempt(deps, entity, command, event, bodyHash);
  if (result.ok) deps.wake();
  else await logRefusal(deps, entity, command, result.refused.code);
  return result;
}

const mayRetry = (result: CommandResult, command: DispatchCommand): boolean =>
  !result.ok && result.refused.code === 'case.stale' && command.expectedVersion === undefined;
