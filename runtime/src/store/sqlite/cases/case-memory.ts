/**
 * The cases in hand, as this process left or found them: the next step of one need not open what is sealed. Their
 * version is read every time, and a version is written once, whoever writes it: what is remembered of a version
 * is what its rows say.
 */
import type { Clock } from '@oficio/schemas/interpret';
import type { CaseRecord, CommitReceipt, StepCommit } from '../../../ports/index.js';
import type { VerbCall } from '../call-verb.js';
import { recent } from '../recent.js';

/** Some kilobytes each. */
const REMEMBERED = 2000;

export interface KnownCase {
  record: CaseRecord;
  clocks: Clock[];
  /** Idempotency keys of its commands; undefined when only the diary knows them all. */
  keys: Set<string> | undefined;
}

export interface CaseMemory {
  /** What is remembered of that version of the case, and of no other. */
  find(entity: string, caseId: string, version: number): KnownCase | undefined;
  /** What is remembered of the last version that this process has seen. */
  latest(entity: string, caseId: string): KnownCase | undefined;
  remember(entity: string, known: KnownCase): void;
  forget(entity: string, caseId: string): void;
  /** Takes a step that is on disk. */
  advance(entity: string, commit: StepCommit, receipt: CommitReceipt): void;
  /** Writes through `write`, and forgets the cases that were written to other than by a step. */
  following(write: (call: VerbCall) => Promise<unknown>): (call: VerbCall) => Promise<unknown>;
}

const isClock =
  ({ deadline, generation }: Pick<Clock, 'deadline' | 'generation'>) =>
  (other: Clock): boolean =>
    other.deadline === deadline && other.generation === generation;

/** The clocks as their rows are after the step. */
function clocksAfter(before: readonly Clock[], { clocks, settledClocks = [] }: StepCommit): Clock[] {
  const after = [...before];
  for (const clock of clocks) {
    const place = after.findIndex(isClock(clock));
    after[place < 0 ? after.length : place] = clock;
  }
  for (const settled of settledClocks) {
    const place = after.findIndex(isClock(settled));
    const clock = after[place];
    if (clock) after[place] = { ...clock, status: settled.status };
  }
  return after;
}

const nameOf = (entity: string, caseId: string): string => `${entity}\n${caseId}`;

export function caseMemory(): CaseMemory {
  const known = recent<KnownCase>(REMEMBERED);

  const remember: CaseMemory['remember'] = (entity, one) => known.set(nameOf(entity, one.record.caseId), one);
  const latest: CaseMemory['latest'] = (entity, caseId) => known.get(nameOf(entity, caseId));
  const find: CaseMemory['find'] = (entity, caseId, version) => {
    const found = latest(entity, caseId);
    return found?.record.version === version ? found : undefined;
  };
  const forget: CaseMemory['forget'] = (entity, caseId) => known.forget(nameOf(entity, caseId));

  const forgetting = async (written: Promise<unknown>, entity: string, caseId: string): Promise<unknown> => {
    const answer = await written;
    forget(entity, caseId);
    return answer;
  };

  return {
    find,
    latest,
    remember,
    forget,
    advance(entity, commit, { number }) {
      const { caseId, endedAt } = commit.case;
      const { expectedVersion, idempotency } = commit;
      const opening = { clocks: [], keys: new Set<string>() };
      const before = expectedVersion === 0 ? opening : find(entity, caseId, expectedVersion);
      if (before === undefined || endedAt !== null) return forget(entity, caseId);
      remember(entity, {
        record: { ...commit.case, number },
        clocks: clocksAfter(before.clocks, commit),
        // The key of an opening is kept apart.
        keys: expectedVersion === 0 ? before.keys : before.keys?.add(idempotency.key),
      });
    },
    following: (write) => (call) => {
      const written = write(call);
      if (call.part === 'timers' && call.verb === 'settle') {
        const [entity, { caseId }] = call.given as [string, { caseId: string }];
        return forgetting(written, entity, caseId);
      }
      if (call.part === 'cases' && call.verb === 'setIncident') {
        const [entity, caseId] = call.given as [string, string];
        return forgetting(written, entity, caseId);
      }
      return written;
    },
  };
}
