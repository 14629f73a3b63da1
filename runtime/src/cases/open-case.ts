/** Opens a case: the first step of a procedure for a person or a household. */
import { initialStep } from '@oficio/schemas/interpret';
import type { Deps } from '../deps.js';
import type { CaseRecord } from '../ports/index.js';
import { caseFamily } from './case-family.js';
import { type CaseMoment, caseMoment } from './case-moment.js';
import type { CommandResult, OpenCaseCommand } from './commands.js';
import { contentHash } from './content-hash.js';
import { logLook } from './look.js';
import { measured } from './measured.js';
import { planCommit } from './plan-commit.js';
import { openingAnswer, repeatedAnswer } from './recall-answer.js';

/** More than one clash of references in a row means that something else is wrong. */
const REFERENCE_ATTEMPTS = 5;

type OpenDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'metrics' | 'towns' | 'procedures' | 'wake'>;

function blankCase(
  command: OpenCaseCommand,
  { caseId, reference }: { caseId: string; reference: string },
  { version, hash }: { version: number; hash: string },
  { at }: CaseMoment,
): CaseRecord {
  const { procedureId, entry, subject, personId, language } = command;
  return {
    caseId,
    reference,
    number: null,
    procedureId,
    procedureVersion: version,
    procedureHash: hash,
    entry,
    subject,
    personId,
    language,
    version: 0,
    openedAt: at,
    updatedAt: at,
    endedAt: null,
    outcome: null,
    activePhases: [],
    visitedPhases: [],
    takenTransitions: [],
    due: null,
    termSuspended: false,
    publicStatus: null,
    incident: null,
    snapshot: { procedure: procedureId, version, hash, state: null },
  };
}

/**
 * What makes two commands the same one: the day on which a datum was read, or judged, does not, nor the request, nor
 * who looked.
 */
function bodyOf({
  idempotencyKey: _key,
  sensorHit: _hit,
  reasons: _reasons,
  requestId: _request,
  look: _look,
  fields,
  ...body
}: OpenCaseCommand) {
  const values = Object.entries(fields).map(([field, { value, source }]) => [field, { value, source }]);
  return { fields: Object.fromEntries(values), ...body };
}

/**
 * Opens a case of the latest published version (or of the one asked for). Refused with nothing written when
 * the procedure or its entry does not exist, the key was used for something else, or the sensor already
 * reached this subject. A bug of the interpreter throws: no case exists to carry the incident.
 */
export async function openCase(
  deps: OpenDeps,
  entity: string,
  command: OpenCaseCommand,
): Promise<CommandResult> {
  const result = await measured(deps.metrics, 'open', () => open(deps, entity, command));
  if (result.ok && result.replayed) {
    const about = { caseId: result.receipt.caseId, personId: command.personId };
    await logLook(deps.store, entity, command.look, about, deps.clock.now());
  }
  return result;
}

async function open(deps: OpenDeps, entity: string, command: OpenCaseCommand): Promise<CommandResult> {
  const { store, ids, procedures } = deps;
  const { idempotencyKey, sensorHit, origin, personId } = command;
  const bodyHash = contentHash(bodyOf(command));
  const known = await repeatedAnswer(await openingAnswer(store, entity, idempotencyKey), bodyHash);
  if (known) return known;
  const compiled = await (command.version === undefined
    ? procedures.latest(entity, command.procedureId)
    : procedures.load(entity, command.procedureId, command.version));
  const town = await deps.towns(entity);
  if (!compiled || !town) return { ok: false, refused: { code: 'procedure.unknown' } };

  const now = deps.clock.now();
  const moment = caseMoment(town, now);
  const { entry, fields, actor, reasons } = command;
  const result = initialStep(compiled, { entry, fields, today: moment.today });
  if (!result.ok) return { ok: false, refused: { code: 'entry.unknown', refusal: result.refusal } };

  const caseId = ids.next(now);
  const family = { ...(await caseFamily(store, town, { caseId, personId }, result.step)), origin };
  for (let attempt = 1; ; attempt += 1) {
    const reference = ids.reference(Number(moment.today.slice(0, 4)));
    const blank = blankCase(command, { caseId, reference }, compiled, moment);
    const rows = planCommit({ case: blank, clocks: [] }, result.step, {
      compiled,
      moment,
      happened: {
        actor,
        cause: idempotencyKey,
        event: null,
        opening: { entry, fields, ...(reasons && { reasons }) },
        requestId: command.requestId,
      },
      idempotency: { key: idempotencyKey, bodyHash },
      newId: () => ids.next(now),
      newCode: () => ids.verificationCode(),
      family,
      ...(sensorHit && { sensorHit }),
      look: command.look,
    });
    const committed = await store.cases.commitStep(entity, { ...rows, ...(origin && { origin }) });
    if (committed.ok) {
      deps.wake(entity);
      return committed;
    }
    if (committed.code === 'reference.taken' && attempt < REFERENCE_ATTEMPTS) continue;
    if (committed.code === 'reference.taken')
      throw new Error(`No free reference after ${REFERENCE_ATTEMPTS} attempts`);
    return { ok: false, refused: { code: committed.code } };
  }
}
