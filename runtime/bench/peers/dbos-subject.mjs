// DBOS on PostgreSQL in its two ways. `case`: one workflow is the case, waits for each event and acknowledges it with
// an event of its own once the step is checkpointed. `event`: each event is a workflow that writes the rows of the
// case in a step. DBOS gives replay of arbitrary code and its own queue and schedules, which the floor does not.
import { randomUUID } from 'node:crypto';
import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { STEPS } from '../dist/workload/events.js';
import { rawStep } from '../dist/workload/raw-rows.js';
import { startPostgres } from './postgres.mjs';

const TABLES = `
  CREATE TABLE case_journal (case_id text, seq int, at bigint, row text, PRIMARY KEY (case_id, seq));
  CREATE TABLE case_snapshot (case_id text PRIMARY KEY, version int, row text);
  CREATE TABLE case_timer (case_id text, clock text, due_at bigint, PRIMARY KEY (case_id, clock));
  CREATE TABLE case_outbox (id bigserial PRIMARY KEY, case_id text, row text);
`;

/** The rows of a step as one statement: PostgreSQL's cheapest way to write them together. */
const WRITE = `
  WITH one AS (INSERT INTO case_journal VALUES ($1, $2, $3, $4)),
    two AS (INSERT INTO case_snapshot VALUES ($1, $2, $5)
      ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, row = excluded.row),
    three AS (UPDATE case_timer SET due_at = NULL WHERE case_id = $1 AND clock = $7),
    four AS (INSERT INTO case_timer SELECT $1, $8, $9 WHERE $8::text IS NOT NULL)
  INSERT INTO case_outbox (case_id, row) VALUES ($1, $6)
`;

let pool;

async function writeRows(caseId, step) {
  const { seq, at, journal, snapshot, outbox, cancels, starts } = rawStep(caseId, step, Date.now());
  await pool.query({
    name: 'write-step',
    text: WRITE,
    values: [
      caseId,
      seq,
      at,
      journal,
      snapshot,
      outbox,
      cancels ?? null,
      starts?.clock ?? null,
      starts?.dueAt ?? null,
    ],
  });
  return seq;
}

const DAY_SECONDS = 86_400;

const wholeCase = DBOS.registerWorkflow(
  async (caseId) => {
    for (let step = 0; step < STEPS; step += 1) {
      if (step > 0) await DBOS.recv('event', DAY_SECONDS);
      // The rows of the step are its checkpoint: the workflow is the store.
      await DBOS.runStep(async () => rawStep(caseId, step, Date.now()), { name: 'advance' });
      await DBOS.setEvent(`done-${step}`, step);
    }
  },
  { name: 'wholeCase' },
);

const oneEvent = DBOS.registerWorkflow(
  async (caseId, step) => DBOS.runStep(() => writeRows(caseId, step), { name: 'write' }),
  { name: 'oneEvent' },
);

const ways = {
  case: {
    async open(caseId) {
      await DBOS.startWorkflow(wholeCase, { workflowID: caseId })(caseId);
      await DBOS.getEvent(caseId, 'done-0', 60);
    },
    async send(caseId, step) {
      await DBOS.send(caseId, { step }, 'event', `${caseId}-${step}`);
      const done = await DBOS.getEvent(caseId, `done-${step}`, 60);
      if (done !== step) throw new Error(`The step ${step} was not acknowledged.`);
    },
  },
  event: {
    open: (caseId) => ways.event.send(caseId, 0),
    async send(caseId, step) {
      const handle = await DBOS.startWorkflow(oneEvent, { workflowID: `${caseId}-${step}` })(caseId, step);
      const seq = await handle.getResult();
      if (seq !== step + 1) throw new Error(`The step ${step} was not acknowledged.`);
    },
  },
};

export async function start({ folder, way }) {
  const postgres = await startPostgres(folder);
  try {
    DBOS.setConfig({
      name: 'bench',
      systemDatabaseUrl: postgres.url,
      logLevel: 'error',
      runAdminServer: false,
    });
    await DBOS.launch();
    pool = new pg.Pool({ connectionString: postgres.url, max: 20 });
    await pool.query(TABLES);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return {
    async open() {
      const caseId = randomUUID();
      await ways[way].open(caseId);
      return caseId;
    },
    send: (caseId, step) => ways[way].send(caseId, step),
    async bytes() {
      await pool.query('CHECKPOINT');
      const { rows } = await pool.query('SELECT pg_database_size(current_database()) AS size');
      return Number(rows[0].size);
    },
    async verify(cases) {
      const workflows = way === 'case' ? cases : cases * STEPS;
      let done = 0;
      // The last workflow ends a moment after the acknowledgement of its last step.
      for (let attempt = 0; attempt < 50 && done !== workflows; attempt += 1) {
        if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 100));
        const { rows } = await pool.query(
          "SELECT count(*) AS n FROM dbos.workflow_status WHERE status = 'SUCCESS'",
        );
        done = Number(rows[0].n);
      }
      if (done !== workflows) throw new Error(`${done} workflows have ended instead of ${workflows}.`);
    },
    async stop() {
      // The server cuts the connections that DBOS still listens on; what was measured is already known.
      process.on('uncaughtException', () => undefined);
      await pool.end();
      await DBOS.shutdown();
      await postgres.stop();
    },
  };
}
