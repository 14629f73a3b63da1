/** The floor in its two ways: `single`, a transaction for each event; `group`, one for all that queued. */
import { databaseBytes } from '../measure/database-bytes.js';
import type { SubjectModule } from '../measure/subject.js';
import { STEPS } from '../workload/events.js';
import { type RawStep, rawStep } from '../workload/raw-rows.js';
import { groupCommit } from './group-commit.js';
import { rawStore } from './raw-store.js';

/** As short as an identifier of a case may be, and in the order of opening. */
const idOf = (n: number): string => `c${String(n).padStart(9, '0')}`;

export const start: SubjectModule['start'] = async ({ folder, way }) => {
  const store = rawStore(folder);
  const single = async (step: RawStep): Promise<void> => store.transaction(() => store.write(step));
  const commit = way === 'single' ? single : groupCommit(store);
  return {
    async open(n) {
      const caseId = idOf(n);
      await commit(rawStep(caseId, 0, Date.now()));
      return caseId;
    },
    send: (caseId, step) => commit(rawStep(caseId as string, step, Date.now())),
    bytes: async () => databaseBytes(store.file),
    async verify(cases) {
      const written = store.countSteps();
      if (written !== cases * STEPS)
        throw new Error(`${written} steps are there instead of ${cases * STEPS}.`);
    },
    stop: async () => store.close(),
  };
};
