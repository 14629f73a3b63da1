/** What the machine gave up, as the page of its case shows it. */
import type { CaseView } from '@oficio/schemas/api';
import type { StaffActor } from '../auth/actor.js';
import { may } from '../auth/policy.js';
import type { MessageRow, Settlement, TaskRow } from '../ports/index.js';
import type { CaseFile } from './case-file.js';
import { failureWords, settlementWords } from './failure-words.js';
import { orderOf } from './order-of.js';

type FailureView = CaseView['tasks'][number]['failure'];

/** Whether it ends by itself when something is recorded on its letter: an attempt to deliver it, its publication. */
export const endsOnItsLetter = ({ failure }: TaskRow): boolean =>
  failure?.reason.startsWith('notification.') ?? false;

/** A case that was told that nobody answers has gone on: an answer that comes later is none. */
export const mayBeRetried = (task: TaskRow): boolean => task.task !== 'consult' && !endsOnItsLetter(task);

/** How it was settled, of one that is over. */
export const settlementOf = ({ outcome }: TaskRow) => settlementWords[outcome as Settlement] ?? null;

const isOnPaper = ({ channel }: MessageRow): boolean => channel === 'post';

export function failureView(
  file: CaseFile,
  task: TaskRow,
  actor: StaffActor,
  dayOf: (at: number) => string,
): FailureView {
  const { failure } = task;
  if (failure === null) return null;
  const maySettle =
    task.status === 'open' && !endsOnItsLetter(task) && may(actor, { verb: 'resolveTask', task }).allowed;
  const { act, letter, datum } = orderOf(file, failure.effectId);
  const letters = file.messages.filter(({ effectId }) => effectId === failure.effectId);
  const mayWrite = maySettle && file.record.erasedAt === undefined && !letters.some(isOnPaper);
  return {
    about: (letter ?? datum)?.name ?? null,
    reason: failureWords(failure.reason),
    mayRetry: maySettle && mayBeRetried(task),
    maySettle,
    messageId: letters[0]?.messageId ?? null,
    byHand:
      mayWrite && act && letter
        ? { since: dayOf(act.at), notification: letter.legalKind === 'notification' }
        : null,
  };
}
