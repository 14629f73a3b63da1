// Restate's own server with a service of ours behind it, over HTTP like every other subject of that kind. Restate
// keeps its log and state in RocksDB and flushes its log before it answers; it replays arbitrary handlers, schedules
// and retries calls, which the floor does not.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Connection } from '../dist/http/connection.js';
import { startServerProcess } from '../dist/http/server-process.js';
import { machineEvent } from './case-machine.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function serverBinary() {
  const name = `@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`;
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(`Restate publishes no server for ${process.platform} ${process.arch}.`);
  }
}

async function startRestate(folder) {
  const [ingress, admin, node] = [await freePort(), await freePort(), await freePort()];
  const running = spawn(serverBinary(), ['--no-logo'], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      RESTATE_BASE_DIR: folder,
      RESTATE_NODE_NAME: 'bench',
      RESTATE_LISTEN_MODE: 'tcp',
      RESTATE_BIND_ADDRESS: `127.0.0.1:${node}`,
      RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
      RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
      RESTATE_ADMIN__QUERY_ENGINE__PGSQL_BIND_ADDRESS: '127.0.0.1:0',
      RESTATE_DISABLE_TELEMETRY: 'true',
      RESTATE_LOG_FILTER: 'error',
    },
  });
  const gone = new Promise((resolve) => running.once('exit', resolve));
  const stop = async () => {
    running.kill('SIGTERM');
    const late = setTimeout(() => running.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
  };
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (running.exitCode !== null) throw new Error(`restate-server ended with ${running.exitCode}.`);
    const ready = await fetch(`http://127.0.0.1:${admin}/health`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ready) return { ingress, admin, stop };
    await pause(200);
  }
  await stop();
  throw new Error('restate-server was not ready within 30 seconds.');
}

const sizeOf = (path) =>
  readdirSync(path, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => (entry.isFile() ? sum + statSync(join(entry.parentPath, entry.name)).size : sum),
    0,
  );

/** How each way opens a case and sends it an event: path and body. */
const ways = {
  object: {
    open: (caseId) => [`/case/${caseId}/open`, undefined],
    send: (caseId, step) => [`/case/${caseId}/event`, JSON.stringify({ step })],
  },
  workflow: {
    open: (caseId) => [`/caseflow/${caseId}/event`, JSON.stringify({ step: 0 })],
    send: (caseId, step) => [`/caseflow/${caseId}/event`, JSON.stringify({ step })],
  },
  xstate: {
    open: (caseId) => [`/chart/${caseId}/create`, JSON.stringify({ input: { at: Date.now() } })],
    send: (caseId, step) => [`/chart/${caseId}/send`, JSON.stringify({ event: machineEvent(step) })],
  },
};

export async function start({ folder, concurrency, way }) {
  process.env.RESTATE_LOGGING = 'ERROR';
  const handlers = await startServerProcess(
    fileURLToPath(new URL('./restate-handlers.mjs', import.meta.url)),
    [way],
  );
  const restate = await startRestate(folder);
  const registered = await fetch(`http://127.0.0.1:${restate.admin}/deployments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ uri: `http://127.0.0.1:${handlers.hello.port}`, force: true }),
  });
  if (!registered.ok) throw new Error(`Restate did not take the service: ${await registered.text()}`);
  const lanes = await Promise.all(
    Array.from({ length: concurrency }, () => Connection.open(restate.ingress)),
  );
  const { open, send } = ways[way];
  const post = async (lane, [path, body], step) => {
    const reply = await lanes[lane].request('POST', path, '', body);
    if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}: ${reply.body}`);
    const answer = JSON.parse(reply.body);
    if (way !== 'xstate' && answer.seq !== step + 1)
      throw new Error(`The step ${step} was not acknowledged.`);
    if (step === 7 && way === 'xstate' && answer.status !== 'done') throw new Error('The case did not end.');
  };
  return {
    async open(_, lane) {
      const caseId = randomUUID();
      if (way === 'workflow')
        await lanes[lane].request('POST', `/caseflow/${caseId}/run/send`, '', undefined);
      await post(lane, open(caseId), 0);
      return caseId;
    },
    send: (caseId, step, lane) => post(lane, send(caseId, step), step),
    bytes: async () => sizeOf(folder),
    async stop() {
      for (const lane of lanes) lane.close();
      await restate.stop();
      await handlers.stop();
    },
  };
}
