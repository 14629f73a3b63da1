// The reference of whoever writes it by hand: a live XState actor restored from its row for each event, its snapshot
// written in one transaction per event. No validation, no explanations, no clock, no chain.
import { createActor } from 'xstate';
import { rawStore } from '../dist/floor/raw-store.js';
import { databaseBytes } from '../dist/measure/database-bytes.js';
import { STEPS } from '../dist/workload/events.js';
import { rawStep } from '../dist/workload/raw-rows.js';
import { caseMachine, machineEvent } from './case-machine.mjs';

const idOf = (n) => `c${String(n).padStart(9, '0')}`;

export async function start({ folder }) {
  const store = rawStore(folder);
  const save = (caseId, step, actor) => {
    const snapshot = JSON.stringify(actor.getPersistedSnapshot());
    actor.stop();
    store.transaction(() => store.write({ ...rawStep(caseId, step, Date.now()), snapshot }));
  };
  return {
    async open(n) {
      const caseId = idOf(n);
      save(caseId, 0, createActor(caseMachine, { input: { at: Date.now() } }).start());
      return caseId;
    },
    async send(caseId, step) {
      const actor = createActor(caseMachine, { snapshot: JSON.parse(store.snapshotOf(caseId)) }).start();
      const { value } = actor.getSnapshot();
      actor.send(machineEvent(step));
      if (actor.getSnapshot().value === value) throw new Error(`The step ${step} moved nothing.`);
      save(caseId, step, actor);
    },
    bytes: async () => databaseBytes(store.file),
    async verify(cases) {
      const written = store.countSteps();
      if (written !== cases * STEPS)
        throw new Error(`${written} steps are there instead of ${cases * STEPS}.`);
    },
    stop: async () => store.close(),
  };
}
