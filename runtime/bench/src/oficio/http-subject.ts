/** The product over HTTP: signed-in officers at the counter, POST /api/cases and POST /api/cases/:id/events. */
import { fileURLToPath } from 'node:url';
import { Connection, type Reply } from '../http/connection.js';
import { startServerProcess } from '../http/server-process.js';
import { databaseBytes } from '../measure/database-bytes.js';
import type { SubjectModule } from '../measure/subject.js';
import { actions, answers, ENTRY, PROCEDURE } from '../workload/events.js';
import { ACCOUNT } from './installation.js';

interface Hello {
  port: number;
  people: string[];
  file: string;
}

function expectStatus(reply: Reply, status: number): Reply {
  if (reply.status !== status) throw new Error(`${reply.status} instead of ${status}: ${reply.body}`);
  return reply;
}

/** Signs the account in; the header lines that every later request carries. */
export async function signIn(connection: Connection): Promise<string> {
  const reply = await connection.request('POST', '/api/session', '', JSON.stringify(ACCOUNT));
  expectStatus(reply, 200);
  const cookie = /\r\nset-cookie: ([^;\r]+)/i.exec(reply.headers)?.[1] ?? '';
  const { csrfToken } = JSON.parse(reply.body) as { csrfToken: string };
  return `cookie: ${cookie}\r\nx-csrf-token: ${csrfToken}\r\n`;
}

const eventBodies = actions.map((action) =>
  JSON.stringify({ event: { kind: 'citizen', action, identifiedBy: 'identity card' } }),
);

export const start: SubjectModule['start'] = async ({ folder, concurrency, way }) => {
  const server = await startServerProcess<Hello>(fileURLToPath(new URL('./server.js', import.meta.url)), [
    folder,
    ...(way === undefined ? [] : [way]),
  ]);
  const { port, people, file } = server.hello;
  const lanes = await Promise.all(Array.from({ length: concurrency }, () => Connection.open(port)));
  const aside = await Connection.open(port);
  const signedIn = await signIn(aside);

  const post = async (lane: number, path: string, key: string, body: string, status: number) => {
    const connection = lanes[lane];
    if (!connection) throw new Error(`There is no lane ${lane}.`);
    const headers = `${signedIn}idempotency-key: ${key}\r\n`;
    return expectStatus(await connection.request('POST', path, headers, body), status);
  };

  return {
    async open(n, lane) {
      const personId = people[n % people.length];
      const body = JSON.stringify({ procedureId: PROCEDURE, entry: ENTRY, personId, answers });
      const reply = await post(lane, '/api/cases', `bench-open-${n}`, body, 201);
      return (JSON.parse(reply.body) as { caseId: string }).caseId;
    },
    async send(caseId, step, lane) {
      const body = eventBodies[step - 1] ?? '';
      await post(lane, `/api/cases/${caseId}/events`, `bench-${caseId}-${step}`, body, 200);
    },
    async probe() {
      expectStatus(await aside.request('GET', '/api/session', signedIn), 200);
    },
    bytes: async () => databaseBytes(file),
    memory: () => server.ask<number>('memory'),
    async verify(cases) {
      // A connection of its own: the server closes those that had nothing to ask while the last cases ended.
      const connection = await Connection.open(port);
      const reply = await connection.request('GET', '/api/cases?state=closed&limit=1', signedIn);
      connection.close();
      const { total } = JSON.parse(expectStatus(reply, 200).body) as { total: number };
      if (total !== cases) throw new Error(`${total} cases have ended instead of ${cases}.`);
    },
    async stop() {
      for (const lane of [...lanes, aside]) lane.close();
      await server.stop();
    },
  };
};
