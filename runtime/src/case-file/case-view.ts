import type { CaseView } from '@oficio/schemas/api';
import type { Language, LocalizedText } from '@oficio/schemas/definition';
import { storedContext } from '@oficio/schemas/interpret';
import { addressText, fullName, maskIdentityNumber } from '@oficio/schemas/registry';
import type { StaffActor } from '../auth/actor.js';
import { sourceWords } from '../communications/source-words.js';
import { type TownContext, todayIn } from '../http/town-context.js';
import type { MessageRow, TaskRow } from '../ports/index.js';
import { shownLetter, shownName } from '../store/erased-rows.js';
import { caseActions } from './case-actions.js';
import type { CaseFile } from './case-file.js';
import { caseReasons } from './case-reasons.js';
import { caseTimeline } from './case-timeline.js';
import { clocksView } from './clocks-view.js';
import { failureView, settlementOf } from './failure-view.js';
import { journalView } from './journal-view.js';
import { maskedAddress } from './mask-address.js';

const instant = (at: number): string => new Date(at).toISOString();

function taskView(
  file: CaseFile,
  row: TaskRow,
  actor: StaffActor,
  town: TownContext,
): CaseView['tasks'][number] {
  const task = file.compiled.procedure.tasks.find(({ id }) => id === row.task);
  const outcome = task?.outcomes.find(({ id }) => id === row.outcome);
  return {
    id: row.taskId,
    name: row.name,
    status: row.status,
    assignee: row.assignee === null ? null : (file.accounts.get(row.assignee)?.name ?? row.assignee),
    due: row.due,
    outcome: row.kind === 'failure' ? settlementOf(row) : (outcome?.label ?? null),
    failure: failureView(file, row, actor, (at) => todayIn(town, at)),
  };
}

export const messageView = (message: MessageRow): CaseView['messages'][number] => ({
  id: message.messageId,
  communication: message.communication,
  name: message.name,
  subject: message.subject,
  language: message.language,
  channel: message.channel,
  to: maskedAddress(message),
  state: message.state,
  at: instant(message.createdAt),
});

function dataView(file: CaseFile): CaseView['data'] {
  const { procedure } = file.compiled;
  const { fields } = storedContext(file.record.snapshot);
  return procedure.fields.flatMap((field) => {
    const datum = fields[field.id];
    if (!datum) return [];
    const source = sourceWords(procedure, datum.source, 'es');
    return [
      { field: field.id, name: field.name, type: field.type, value: datum.value, source, on: datum.on },
    ];
  });
}

/** Everything of a case that an account may see, in the shape of the interface. */
export function caseView(
  file: CaseFile,
  { actor, town, language, now }: { actor: StaffActor; town: TownContext; language: Language; now: number },
): CaseView {
  const { record, dossier, compiled } = file;
  const today = todayIn(town, now);
  const timeline = caseTimeline(town, compiled, file);
  return {
    caseId: record.caseId,
    reference: record.reference,
    number: record.number,
    procedure: {
      id: record.procedureId,
      version: record.procedureVersion,
      name: compiled.procedure.name,
      hash: record.procedureHash,
    },
    entry: record.entry,
    person: {
      id: record.erasedAt === undefined ? record.personId : '',
      name: shownName(record, dossier && fullName(dossier.person), language),
      idMasked: dossier?.person.nif === undefined ? '' : maskIdentityNumber(dossier.person.nif),
      address: dossier?.address && !dossier.person.protectedAddress ? addressText(dossier.address) : '',
      language: dossier?.person.language ?? record.language,
    },
    version: record.version,
    openedAt: instant(record.openedAt),
    outcome: record.outcome,
    incident: record.incident !== null,
    situation: record.publicStatus ?? timeline.situation,
    turn: timeline.turn,
    activePhases: record.activePhases,
    visitedPhases: record.visitedPhases,
    takenTransitions: record.takenTransitions,
    actions: caseActions(file, actor, today),
    ...clocksView(file.clocks, town, today),
    reasons: caseReasons(file, today),
    data: dataView(file),
    tasks: file.tasks.map((row) => taskView(file, row, actor, town)),
    messages: file.messages.map((message) => messageView(shownLetter(message, language))),
    documents: file.documents.map(({ documentId, name, issuedAt, code }) => ({
      id: documentId,
      name,
      issuedAt: instant(issuedAt),
      code,
    })),
    journal: journalView(file),
    timeline,
  };
}

/** The name of the phase where a case is, for a row of a list. */
export function phaseName(compiled: CaseFile['compiled'], activePhases: readonly string[]): LocalizedText {
  const [first] = activePhases;
  const node = first === undefined ? undefined : compiled.index.phases.get(first);
  return node?.phase.name ?? compiled.procedure.name;
}
