import type { NotificationView } from '@oficio/schemas/api';
import type { NotificationRow } from '../ports/index.js';
import { type NewsWorld, stateAt } from './notification-news.js';

/** A notification for the people of the office: how it stands, since when it counts and why, article by article. */
export function notificationView(row: NotificationRow, world: NewsWorld): NotificationView {
  const state = stateAt(row, world);
  const waitsForAttempt = state.state === 'secondAttemptDue' || state.state === 'attemptsInvalid';
  return {
    state: state.state,
    electronic: row.facts.obliged || row.facts.elected,
    attempts: row.facts.attempts.map(({ at, result }) => ({ at, result })),
    effectiveOn: state.effectiveOn ?? null,
    administrationMetOn: state.administrationMetOn ?? null,
    opensUntil: state.opensUntil ?? null,
    attemptBy: waitsForAttempt ? (state.nextAttemptBy ?? state.secondAttemptBy ?? null) : null,
    steps: state.steps.map(({ article, text }) => ({ article, text })),
    warnings: state.warnings.map(({ text }) => text),
  };
}
