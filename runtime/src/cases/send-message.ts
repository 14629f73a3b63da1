/** A message of another system, given to the cases that wait for it. */
import type { Correlation } from '@oficio/schemas/api';
import type { CompiledProcedure } from '@oficio/schemas/compile';
import { isoDate, type Scalar, type ValueType } from '@oficio/schemas/definition';
import { listening } from '@oficio/schemas/interpret';
import type { CaseSummary, CommitReceipt, Store } from '../ports/index.js';
import type { DispatchDeps } from './attempt-event.js';
import { caseMoment } from './case-moment.js';
import type { CommandRefusal, Traced } from './commands.js';
import { dispatchCaseEvent } from './dispatch-case-event.js';

export interface MessageCommand extends Traced {
  message: string;
  for: Correlation;
  values: Record<string, Scalar | null>;
  /** Name of the system: it stands in the diary. */
  system: string;
  idempotencyKey: string;
}

export type MessageRefusal =
  | CommandRefusal['code']
  | 'person.unknown'
  | 'message.nobodyWaits'
  | 'message.field';

export type MessageResult =
  | { ok: true; receipts: CommitReceipt[] }
  | { ok: false; code: MessageRefusal; refusal?: CommandRefusal };

type CorrelateBy = 'case' | 'person' | 'registerEntry';

const isOpen = ({ endedAt }: CaseSummary): boolean => endedAt === null;
const MOST_CASES_OF_A_PERSON = 200;

/** The open cases that the message may be for, and by what they were found. */
async function candidates(
  store: Store,
  entity: string,
  to: Correlation,
): Promise<{ by: CorrelateBy; cases: CaseSummary[] } | 'case.unknown' | 'case.closed' | 'person.unknown'> {
  if ('person' in to) {
    const people = await store.register.findByNif(
      entity,
      to.person.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''),
    );
    if (people.length === 0) return 'person.unknown';
    const pages = await Promise.all(
      people.map(({ personId }) =>
        store.cases.list(entity, { personId, state: 'open', limit: MOST_CASES_OF_A_PERSON }),
      ),
    );
    return { by: 'person', cases: pages.flatMap(({ rows }) => rows) };
  }
  const found =
    'case' in to
      ? ((await store.cases.findByNumber(entity, to.case)) ??
        (await store.cases.findByReference(entity, to.case)))
      : await store.cases.findByRegisterEntry(entity, to.registerEntry);
  if (!found) return 'case.unknown';
  if (!isOpen(found)) return 'case.closed';
  return { by: 'case' in to ? 'case' : 'registerEntry', cases: [found] };
}

const isOfType = (value: Scalar, type: ValueType): boolean => {
  switch (type) {
    case 'number':
    case 'amount':
    case 'rate':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return isoDate.safeParse(value).success;
    case 'text':
    case 'choice':
      return typeof value === 'string';
  }
};

/** Only what the procedure expects of this message: no system writes a datum that another one answers for. */
function acceptsValues({ procedure }: CompiledProcedure, { message, values }: MessageCommand): boolean {
  return Object.entries(values).every(([id, value]) => {
    const field = procedure.fields.find((declared) => declared.id === id);
    const isIts = field?.setBy.kind === 'message' && field.setBy.message === message;
    if (field === undefined || !isIts) return false;
    if (value === null) return true;
    const isOption = field.options?.some((option) => option.value === value) ?? true;
    return isOfType(value, field.type) && isOption;
  });
}

/**
 * Gives the message to every open case that waits for it now and is found in the way that its trigger says.
 * Nothing is written unless all of them can take its values. Each takes it once for a key, so that a call cut
 * in the middle is mended by repeating it.
 */
export async function sendMessage(
  deps: DispatchDeps,
  entity: string,
  command: MessageCommand,
): Promise<MessageResult> {
  const { store } = deps;
  const { message, values, system, idempotencyKey, requestId } = command;
  const keyOf = (caseId: string): string => `${idempotencyKey}:${caseId}`;
  const found = await candidates(store, entity, command.for);
  if (typeof found === 'string') return { ok: false, code: found };
  const town = await deps.towns(entity);
  if (!town) return { ok: false, code: 'case.unknown' };
  const { today } = caseMoment(town, deps.clock.now());

  const waiting: string[] = [];
  for (const { caseId, procedureId, procedureVersion } of found.cases) {
    const loaded = await store.cases.load(entity, caseId);
    const compiled = await deps.procedures.load(entity, procedureId, procedureVersion);
    if (!loaded || !compiled) continue;
    const already = (await store.cases.answerOf(entity, caseId, keyOf(caseId))) !== undefined;
    const waits = listening(compiled, loaded.case.snapshot, today).some(
      ({ trigger }) =>
        trigger.kind === 'message' && trigger.message === message && trigger.correlateBy === found.by,
    );
    if (!waits && !already) continue;
    if (!acceptsValues(compiled, command)) return { ok: false, code: 'message.field' };
    waiting.push(caseId);
  }
  if (waiting.length === 0) return { ok: false, code: 'message.nobodyWaits' };

  const receipts: CommitReceipt[] = [];
  for (const caseId of waiting) {
    const result = await dispatchCaseEvent(deps, entity, {
      caseId,
      event: { kind: 'message', message, values },
      actor: { kind: 'connector', id: system },
      idempotencyKey: keyOf(caseId),
      requestId,
    });
    if (!result.ok) return { ok: false, code: result.refused.code, refusal: result.refused };
    receipts.push(result.receipt);
  }
  return { ok: true, receipts };
}
