// bpmn-engine with its state in SQLite after each event, flushed before the acknowledgement. `memory`: the process
// keeps every case alive and only writes; `recovered`: each event recovers its case from the file, as after a restart.
// The engine runs any BPMN, which the floor does not.
import { Engine } from 'bpmn-engine';
import { rawStore } from '../dist/floor/raw-store.js';
import { databaseBytes } from '../dist/measure/database-bytes.js';
import { STEPS } from '../dist/workload/events.js';
import { rawStep } from '../dist/workload/raw-rows.js';
import { caseProcess, taskId } from './case-process.mjs';

const idOf = (n) => `c${String(n).padStart(9, '0')}`;

async function stateOf(engine) {
  return JSON.stringify(await engine.getState());
}

export async function start({ folder, way }) {
  const store = rawStore(folder);
  const live = new Map();

  const save = (caseId, step, snapshot) => {
    store.transaction(() => store.write({ ...rawStep(caseId, step, Date.now()), snapshot }));
  };

  const engineOf = async (caseId) => {
    const kept = live.get(caseId);
    if (kept) return kept;
    const engine = new Engine().recover(JSON.parse(store.snapshotOf(caseId)));
    return { engine, execution: await engine.resume() };
  };

  const release = (caseId, kept, ended) => {
    if (way === 'memory' && !ended) {
      live.set(caseId, kept);
      return;
    }
    live.delete(caseId);
    // Stopping clears the live timers of a case that now lies on disk.
    if (!ended) kept.execution.stop();
  };

  return {
    async open(n) {
      const caseId = idOf(n);
      const engine = new Engine({ name: caseId, source: caseProcess });
      const kept = { engine, execution: await engine.execute() };
      save(caseId, 0, await stateOf(engine));
      release(caseId, kept, false);
      return caseId;
    },
    async send(caseId, step) {
      const kept = await engineOf(caseId);
      kept.execution.signal({ id: taskId(step) });
      const ended = kept.engine.state === 'idle';
      if (ended !== (step === STEPS - 1))
        throw new Error(`After the step ${step} the case is ${kept.engine.state}.`);
      save(caseId, step, await stateOf(kept.engine));
      release(caseId, kept, ended);
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
