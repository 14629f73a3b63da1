/** One case as the engine committed it, step by step, to be committed again with names of its own. */
import { buildDeps } from '#product/build-deps.js';
import { simulatedClock } from '#product/clock/simulated-clock.js';
import type { CaseRecord, IdSource, StepCommit, Store } from '#product/ports/index.js';
import { openWorkloadCase, sendWorkloadEvent } from '../oficio/case-commands.js';
import { productionConfig } from '../oficio/installation.js';
import { STEPS } from '../workload/events.js';

const DAY = 86_400_000;

/** What differs from one case to another: the commits of its steps with places instead of names. */
export interface CaseTemplate {
  /** The commits of another case, with the first `steps` of them. */
  steps(n: number, personId: string, steps: number): StepCommit[];
}

/** An identifier of the same length and form as those of the engine, so that rows are as long. */
const idOf = (n: number, place: number): string => {
  const hex = (n * 64 + place).toString(16).padStart(16, '0');
  return `019bc0ab-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-a${hex.slice(7, 10)}-${hex.slice(10).padStart(12, '0')}`;
};

function templateOf(
  commits: readonly StepCommit[],
  names: readonly string[],
  personId: string,
): CaseTemplate {
  const slots = [...names, personId];
  const between = new RegExp(`(${slots.map((name) => name.replaceAll(/[^\w-]/g, '\\$&')).join('|')})`);
  const texts = commits.map((commit) =>
    JSON.stringify(commit)
      .split(between)
      .map((part) => ({ part, slot: slots.indexOf(part) })),
  );
  return {
    steps: (n, person, count) =>
      texts.slice(0, count).map((parts): StepCommit => {
        const text = parts.map(({ part, slot }) => {
          if (slot < 0) return part;
          return slot === names.length ? person : idOf(n, slot);
        });
        // The very text of a commit, with other names.
        return JSON.parse(text.join('')) as StepCommit;
      }),
  };
}

/** Runs a case of the workload through the engine at an instant, a day between its steps, and keeps its commits. */
export async function recordCase(
  store: Store,
  folder: string,
  personId: string,
  from: number,
): Promise<CaseTemplate> {
  const clock = simulatedClock(from);
  const commits: StepCommit[] = [];
  const names: string[] = [];
  const noted = <Made extends string>(made: Made): Made => {
    names.push(made);
    return made;
  };
  const cases: Store['cases'] = {
    ...store.cases,
    commitStep(entity, commit) {
      commits.push(commit);
      return store.cases.commitStep(entity, commit);
    },
  };
  const built = buildDeps(productionConfig(folder), { ...store, cases }, clock, () => undefined);
  const { ids } = built.deps;
  const noting: IdSource = {
    ...ids,
    next: (now) => noted(ids.next(now)),
    reference: (year) => noted(ids.reference(year)),
    verificationCode: () => noted(ids.verificationCode()),
  };
  const deps = { ...built.deps, ids: noting };
  const opened = await openWorkloadCase(deps, personId, from);
  for (let step = 1; step < STEPS; step += 1) {
    clock.moveTo(from + step * DAY);
    await sendWorkloadEvent(deps, opened, step);
  }
  built.close();
  return templateOf(commits, [...names, `bench:open:${from}`], personId);
}

/** The commit with the number that the store has given the case meanwhile. */
export const numbered = (commit: StepCommit, number: CaseRecord['number']): StepCommit => ({
  ...commit,
  case: { ...commit.case, number },
});
