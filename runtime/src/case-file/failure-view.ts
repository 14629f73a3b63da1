/** What the machine gave up, as the page of its case shows it. */
import type { CaseView } from '@oficio/schemas/api';
import type { LocalizedText } from '@oficio/schemas/definition';
import type { StaffActor } from '../auth/actor.js';
import { may } from '../auth/policy.js';
import type { Settlement, TaskRow } from '../ports/index.js';
import type { CaseFile } from './case-file.js';
import { failureWords, settlementWords } from './failure-words.js';

type FailureView = CaseView['tasks'][number]['failure'];

/** Whether it ends by itself when something is recorded on its letter: an attempt to deliver it, its publication. */
export const endsOnItsLetter = ({ failure }: TaskRow): boolean =>
  failure?.reason.startsWith('notification.') ?? false;

/** A case that was told that nobody answers has gone on: an answer that comes later is none. */
export const mayBeRetried = (task: TaskRow): boolean => task.task !== 'consult' && !endsOnItsLetter(task);

/** How it was settled, of one that is over. */
export const settlementOf = ({ outcome }: TaskRow) => settlementWords[outcome as Settlement] ?? null;

/** The name of the letter, or of the datum, that it is about. */
function aboutOf({ journal, compiled: { procedure } }: CaseFile, effectId: string): LocalizedText | null {
  const [seq, place] = effectId.split(':').slice(-2).map(Number);
  const effect = journal.find((row) => row.seq === seq)?.effects[place ?? -1];
  if (effect?.kind === 'communicate')
    return procedure.communications.find(({ id }) => id === effect.communication)?.name ?? null;
  if (effect?.kind === 'consult')
    return procedure.dataNeeds.find(({ id }) => id === effect.dataNeed)?.name ?? null;
  return null;
}

export function failureView(file: CaseFile, task: TaskRow, actor: StaffActor): FailureView {
  const { failure } = task;
  if (failure === null) return null;
  const maySettle =
    task.status === 'open' && !endsOnItsLetter(task) && may(actor, { verb: 'resolveTask', task }).allowed;
  return {
    about: aboutOf(file, failure.effectId),
    reason: failureWords(failure.reason),
    mayRetry: maySettle && mayBeRetried(task),
    maySettle,
    messageId: file.messages.find(({ effectId }) => effectId === failure.effectId)?.messageId ?? null,
  };
}
