/** What a case must be told about a notification, from its facts. Pure; the two clocks of art. 43 are never mixed. */
import {
  type Calendar,
  civilDateAt,
  dueInstant,
  type Notification,
  notificationState,
} from '@oficio/schemas/deadlines';
import type { Actor, CaseEvent } from '@oficio/schemas/interpret';
import type { NotificationNews, NotificationRow } from '../ports/index.js';

export interface NewsWorld {
  /** Of the organ: the days of the second attempt on paper. */
  calendar: Calendar;
  zone: string;
  /** Epoch milliseconds. */
  now: number;
}

export interface News {
  news: NotificationNews;
  event: Extract<CaseEvent, { kind: 'notification' }>;
  actor: Actor;
  /** Where the law places it (epoch milliseconds), when that may be before it is noticed. */
  dueAt?: number;
}

type Practised = Pick<News['event'], 'state' | 'means'>;

/** How each way of practising it is told to the chart. Publication is presumed knowledge, as the ten days are. */
const practised: Partial<Record<Notification['state'], Practised>> = {
  accessed: { state: 'accessed' },
  rejected: { state: 'rejected' },
  deemedRejected: { state: 'deemedRejected' },
  delivered: { state: 'accessed', means: 'paper' },
  refused: { state: 'rejected', means: 'paper' },
  published: { state: 'deemedRejected', means: 'publication' },
};

/** The state of a notification at an instant, by the town's calendar. */
export const stateAt = ({ facts }: NotificationRow, { calendar, zone, now }: NewsWorld): Notification =>
  notificationState(facts, calendar, civilDateAt(now, zone));

function dutyMet({ communication, told }: NotificationRow, on: string | undefined): News[] {
  if (on === undefined || told.length > 0) return [];
  const event = { kind: 'notification', communication, state: 'madeAvailable', on } as const;
  return [{ news: 'dutyMet', event, actor: { kind: 'system' } }];
}

function failed({ communication, facts, told }: NotificationRow, state: Notification): News[] {
  const last = [...facts.attempts].sort((one, other) => one.at.localeCompare(other.at)).at(-1);
  if (state.state !== 'publicationDue' || !last || told.includes('failed')) return [];
  const on = last.at.slice(0, 10);
  const event = { kind: 'notification', communication, state: 'failed', on, means: 'paper' } as const;
  return [{ news: 'failed', event, actor: { kind: 'system' } }];
}

function effective(row: NotificationRow, state: Notification, zone: string): News[] {
  const { communication, personId, told } = row;
  const {
    effectiveOn: on,
    effectiveEarliest: earliest,
    effectiveLatest: latest,
    effectiveHour,
    opensUntil,
  } = state;
  const how = practised[state.state];
  if (!how || on === undefined || told.includes('practised')) return [];
  const hour = effectiveHour === undefined ? {} : { hour: effectiveHour };
  const open = earliest !== latest ? { earliest, latest } : {};
  const event = { kind: 'notification', communication, ...how, on, ...open, ...hour } as const;
  if (state.state !== 'deemedRejected') {
    const actor: Actor = how.means === undefined ? { kind: 'citizen', id: personId } : { kind: 'system' };
    return [{ news: 'practised', event, actor }];
  }
  const dueAt = opensUntil === undefined ? {} : { dueAt: dueInstant(opensUntil, zone) };
  return [{ news: 'practised', event, actor: { kind: 'clock' }, ...dueAt }];
}

/** What is still to be told at an instant, in order. */
export function newsOf(row: NotificationRow, world: NewsWorld): News[] {
  const state = stateAt(row, world);
  const { administrationMetOn: metOn, effectiveOn } = state;
  // An access that is also the first that the person knew says both things at once.
  const met = metOn === effectiveOn ? [] : dutyMet(row, metOn);
  return [...met, ...failed(row, state), ...effective(row, state, world.zone)];
}

/**
 * Of a sending that another of the same letter followed, and of which nothing was recorded nor told since it left: that
 * it was put at the person's disposal, which met the duty (art. 43.3) before the other left. It starts no term any more,
 * and what becomes of it later, when the case may have gone on to another term, tells nothing.
 */
export function newsOfOlder(row: NotificationRow, world: NewsWorld): News[] {
  return row.version > 1 ? [] : dutyMet(row, stateAt(row, world).administrationMetOn);
}

/** When to look again with nobody doing anything: once the ten days are over. Null when nothing can come of itself. */
export function nextLook(row: NotificationRow, world: NewsWorld): number | null {
  const { opensUntil } = stateAt(row, world);
  if (opensUntil === undefined || row.told.includes('practised')) return null;
  return dueInstant(opensUntil, world.zone);
}
