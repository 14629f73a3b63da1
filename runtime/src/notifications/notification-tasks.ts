/** What a person of the office must do next for a notification on paper: try again, or publish it. */
import type { LocalizedText } from '@oficio/schemas/definition';
import type { NotificationRow, TaskRow } from '../ports/index.js';
import { type NewsWorld, stateAt } from './notification-news.js';

const kinds = ['secondAttempt', 'publish'] as const;
type Kind = (typeof kinds)[number];

const names: Record<Kind, LocalizedText> = {
  secondAttempt: {
    es: 'Intentar otra vez entregar la notificación (art. 42.2)',
    'ca-valencia': 'Intentar una altra vegada entregar la notificació (art. 42.2)',
    en: 'Try again to deliver the notification (art. 42.2)',
  },
  publish: {
    es: 'Publicar la notificación en el BOE (art. 44)',
    'ca-valencia': 'Publicar la notificació en el BOE (art. 44)',
    en: 'Publish the notification in the BOE (art. 44)',
  },
};

const idOf = ({ effectId, facts }: NotificationRow, kind: Kind): string =>
  kind === 'publish' ? `${effectId}:publish` : `${effectId}:attempt:${facts.attempts.length}`;

function taskOf(row: NotificationRow, kind: Kind, due: string | null, now: number): TaskRow {
  return {
    taskId: idOf(row, kind),
    kind: 'failure',
    caseId: row.caseId,
    task: 'communicate',
    generation: 1,
    name: names[kind],
    phase: null,
    unit: null,
    role: 'officer',
    status: 'open',
    assignee: null,
    createdAt: now,
    due,
    outcome: null,
    completedBy: null,
    completedAt: null,
    failure: { effectId: row.effectId, reason: `notification.${kind}` },
  };
}

/** The tasks that the facts ask for now, and the ids of those that they leave without purpose. */
export function notificationTasks(
  row: NotificationRow,
  world: NewsWorld,
): { add: TaskRow[]; close: string[] } {
  const { state, secondAttemptBy, nextAttemptBy = secondAttemptBy } = stateAt(row, world);
  const wanted: TaskRow[] = [];
  if (state === 'secondAttemptDue' || state === 'attemptsInvalid')
    wanted.push(taskOf(row, 'secondAttempt', nextAttemptBy ?? null, world.now));
  if (state === 'publicationDue') wanted.push(taskOf(row, 'publish', null, world.now));
  const kept = new Set(wanted.map(({ taskId }) => taskId));
  const known = [
    `${row.effectId}:publish`,
    ...row.facts.attempts.map((_, index) => `${row.effectId}:attempt:${index + 1}`),
  ];
  return { add: wanted, close: known.filter((taskId) => !kept.has(taskId)) };
}
