/**
 * What was sealed last of the cases in hand, as it was before: the next step of a case need not open what this
 * process sealed. The clear columns are read every time, and a version is written once, whoever writes it: what is
 * remembered of a version is what its rows say.
 */
import type { Clock } from '@oficio/schemas/interpret';
import type { CaseRecord, CommitResult, StepCommit } from '../../../ports/index.js';
import type { WriteCall } from '../group-commit.js';

/** Some kilobytes each. */
const REMEMBERED = 2000;

export interface KnownCase {
  version: number;
  state: CaseRecord['snapshot']['state'];
  clocks: Clock[];
}

export interface CaseMemory {
  /** What is remembered of that version of the case, and of no other. */
  find(entity: string, caseId: string, version: number): KnownCase | undefined;
  remember(entity: string, caseId: string, known: KnownCase): void;
  /** Writes through `write`, and remembers the steps that are on disk. */
  following(write: (call: WriteCall) => Promise<unknown>): (call: WriteCall) => Promise<unknown>;
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

export function caseMemory(): CaseMemory {
  const known = new Map<string, KnownCase>();
  const nameOf = (entity: string, caseId: string): string => `${entity}\n${caseId}`;

  const find: CaseMemory['find'] = (entity, caseId, version) => {
    const found = known.get(nameOf(entity, caseId));
    return found?.version === version ? found : undefined;
  };

  const remember: CaseMemory['remember'] = (entity, caseId, state) => {
    const name = nameOf(entity, caseId);
    // Maps keep the order of arrival: what was used longest ago gives way.
    known.delete(name);
    if (known.size >= REMEMBERED)
      for (const [oldest] of known) {
        known.delete(oldest);
        break;
      }
    known.set(name, state);
  };

  const advance = (entity: string, commit: StepCommit): void => {
    const { caseId, version, endedAt, snapshot } = commit.case;
    const before = commit.expectedVersion === 0 ? [] : find(entity, caseId, commit.expectedVersion)?.clocks;
    if (before === undefined || endedAt !== null) known.delete(nameOf(entity, caseId));
    else remember(entity, caseId, { version, state: snapshot.state, clocks: clocksAfter(before, commit) });
  };

  return {
    find,
    remember,
    following: (write) => async (call) => {
      const answer = await write(call);
      if (call.part === 'cases' && call.verb === 'commitStep') {
        // The port's own types: a commit and its result.
        const [entity, commit] = call.given as [string, StepCommit];
        const result = answer as CommitResult;
        if (result.ok && !result.replayed) advance(entity, commit);
      } else if (call.part === 'timers' && call.verb === 'settle') {
        const [entity, { caseId }] = call.given as [string, { caseId: string }];
        known.delete(nameOf(entity, caseId));
      }
      return answer;
    },
  };
}
