/** What holds of the dates of every case: those of its diary, of its clocks and of the timers that will end them. */
import { dueInstant } from '@oficio/schemas/deadlines';
import type { Clock } from '@oficio/schemas/interpret';
import { expect } from 'vitest';
import type { JournalRow, NotificationRow, Store } from '../../ports/index.js';

const ZONE = 'Europe/Madrid';
const END_OF_TIME = 8_640_000_000_000_000;
const nameOf = ({ deadline, generation }: Pick<Clock, 'deadline' | 'generation'>) =>
  `${deadline}#${generation}`;

/** No row was written before the one above it, and no day of the law comes before the one above it. */
function expectForwardDates(journal: readonly JournalRow[]): void {
  for (const [index, { at, legalAt, today }] of journal.entries()) {
    expect(legalAt ?? at).toBeLessThanOrEqual(at);
    const before = journal[index - 1];
    if (!before) continue;
    expect(at).toBeGreaterThanOrEqual(before.at);
    expect(today >= before.today ? 'forward' : `${before.today} to ${today}`).toBe('forward');
  }
}

/** A term ends once, and never before its last day, as it is and as it was told, is over. */
function expectPunctualDeadlines(journal: readonly JournalRow[], clocks: readonly Clock[]): void {
  const told = new Map<string, number>();
  const reached = new Set<string>();
  for (const { at, legalAt = at, effects } of journal) {
    for (const effect of effects) {
      if (effect.kind === 'redateDeadline') {
        // A calendar takes away from nobody the date that they were told.
        expect(effect.after.dueAt).toBeGreaterThanOrEqual(effect.before.dueAt);
        told.set(nameOf(effect), effect.after.dueAt);
      }
      if (effect.kind !== 'reachDeadline') continue;
      const name = nameOf(effect);
      expect(reached.has(name) ? `${name} ends again` : 'once').toBe('once');
      reached.add(name);
      const clock = clocks.find((one) => nameOf(one) === name);
      const { dueAt = Number.POSITIVE_INFINITY, toldDueAt = 0 } = clock ?? {};
      expect(Math.max(dueAt, toldDueAt, told.get(name) ?? 0)).toBeLessThanOrEqual(legalAt);
    }
  }
}

/** The last sending of a letter is the one that is listened to: it waits for its ten days, or the case knows what came of it. */
function expectLastSendingHeard(letters: readonly NotificationRow[]): void {
  const last = new Map<string, NotificationRow>();
  for (const letter of letters) last.set(letter.communication, letter);
  const unheard = [...last.values()].filter(
    ({ facts, told, dueAt }) =>
      (facts.obliged || facts.elected) && dueAt === null && !told.includes('practised'),
  );
  expect(unheard).toEqual([]);
}

/** What is presumed of an unopened letter begins when its ten days are over, and is said once. */
function expectPunctualLetters(journal: readonly JournalRow[], letters: readonly NotificationRow[]): void {
  for (const { effectId, facts } of letters) {
    const key = `notification:${effectId}:practised`;
    const practised = journal.filter(({ cause }) => cause === key);
    expect(practised.length).toBeLessThanOrEqual(1);
    for (const { event, at, legalAt = at } of practised) {
      if (event?.kind !== 'notification' || event.state !== 'deemedRejected' || event.means) continue;
      const tenth = new Date(Date.parse(`${facts.availableOn}T00:00:00Z`) + 10 * 86_400_000);
      expect(dueInstant(tenth.toISOString().slice(0, 10), ZONE)).toBeLessThanOrEqual(legalAt);
    }
  }
}

/** A clock that stands still has no instant; each that runs has one, of which one timer knows. */
async function expectTimersOfClocks(store: Store, entity: string, clocks: readonly Clock[]): Promise<void> {
  for (const { status, dueAt, deadline } of clocks) {
    if (status === 'waiting' || status === 'suspended')
      expect([deadline, dueAt]).toEqual([deadline, undefined]);
    if (status === 'running') expect([deadline, typeof dueAt]).toEqual([deadline, 'number']);
  }
  // Leased until long ago: whoever comes next finds them as they were.
  const timers = await store.timers.claimDue(entity, { now: END_OF_TIME, leaseUntil: 0, limit: 100 });
  const told = timers.map((timer) => `${nameOf(timer)} at ${timer.dueAt}`).sort();
  const running = clocks.filter(({ status }) => status === 'running');
  expect(told).toEqual(running.map((clock) => `${nameOf(clock)} at ${clock.dueAt}`).sort());
}

/**
 * Whatever happens, no term that runs ends before the instant that was told of it.
 * @param told instants by clock, kept from one look at the case to the next.
 */
export function expectNothingTakenAway(told: Map<string, number>, clocks: readonly Clock[]): void {
  for (const clock of clocks) {
    if (clock.dueAt === undefined || clock.status !== 'running') continue;
    const name = nameOf(clock);
    const before = told.get(name) ?? clock.dueAt;
    expect(`${name} ${clock.dueAt >= before ? 'not earlier' : `${before} to ${clock.dueAt}`}`).toBe(
      `${name} not earlier`,
    );
    told.set(name, clock.dueAt);
  }
}

/** @param now epoch milliseconds; everything that was due by then has been done. */
export async function expectSoundTime(
  store: Store,
  entity: string,
  { journal, clocks, letters }: { journal: JournalRow[]; clocks: Clock[]; letters: NotificationRow[] },
  now: number,
): Promise<void> {
  expectForwardDates(journal);
  expectPunctualDeadlines(journal, clocks);
  expectPunctualLetters(journal, letters);
  expectLastSendingHeard(letters);
  await expectTimersOfClocks(store, entity, clocks);
  const overdue = clocks.filter(({ status, dueAt }) => status === 'running' && (dueAt ?? now) <= now);
  expect(overdue).toEqual([]);
  expect(letters.filter(({ dueAt }) => dueAt !== null && dueAt <= now)).toEqual([]);
}
