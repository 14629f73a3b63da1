/** Echoes of the bodies of the workload: `post` or `get`, with the same unrelated GET beside them. */
import { fileURLToPath } from 'node:url';
import type { SubjectModule } from '../measure/subject.js';
import { actions, answers, ENTRY, PROCEDURE } from '../workload/events.js';
import { Connection } from './connection.js';
import { startServerProcess } from './server-process.js';

const bodies = [
  { procedureId: PROCEDURE, entry: ENTRY, personId: '46037-P000001', answers },
  ...actions.map((action) => ({ event: { kind: 'citizen', action, identifiedBy: 'identity card' } })),
].map((body) => JSON.stringify(body));

export const start: SubjectModule['start'] = async ({ concurrency, way }) => {
  const server = await startServerProcess(fileURLToPath(new URL('./echo-server.js', import.meta.url)), []);
  const { port } = server.hello;
  const lanes = await Promise.all(Array.from({ length: concurrency }, () => Connection.open(port)));
  const aside = await Connection.open(port);
  const echo = async (lane: number, step: number): Promise<void> => {
    const reply = await (way === 'get'
      ? lanes[lane]?.request('GET', '/echo', '')
      : lanes[lane]?.request('POST', '/echo', '', bodies[step]));
    if (reply?.status !== 200) throw new Error(`The echo answered ${reply?.status}.`);
  };
  return {
    open: (_, lane) => echo(lane, 0),
    send: (_, step, lane) => echo(lane, step),
    async probe() {
      await aside.request('GET', '/echo', '');
    },
    async stop() {
      for (const lane of [...lanes, aside]) lane.close();
      await server.stop();
    },
  };
};
