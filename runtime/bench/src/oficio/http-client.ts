/** An officer at the counter as seen over the wire: opens cases and sends what people decide. */
import { fileURLToPath } from 'node:url';
import type { Connection, Reply } from '../http/connection.js';
import { type ServerProcess, startServerProcess } from '../http/server-process.js';
import { actions, answers, ENTRY, PROCEDURE } from '../workload/events.js';
import { ACCOUNT } from './installation.js';

export function expectStatus(reply: Reply, status: number): Reply {
  if (reply.status !== status) throw new Error(`${reply.status} instead of ${status}: ${reply.body}`);
  return reply;
}

/** Starts the product over a furnished folder: `whole` with its workers, `quiet` without. */
export const startOficio = (
  folder: string,
  way: 'whole' | 'quiet',
): Promise<ServerProcess<{ port: number }>> =>
  startServerProcess(fileURLToPath(new URL('./server.js', import.meta.url)), [folder, way]);

/** Signs the account in; the header lines that every later request carries. */
export async function signIn(connection: Connection): Promise<string> {
  const reply = await connection.request('POST', '/api/session', '', JSON.stringify(ACCOUNT));
  expectStatus(reply, 200);
  const cookie = /\r\nset-cookie: ([^;\r]+)/i.exec(reply.headers)?.[1] ?? '';
  const { csrfToken } = JSON.parse(reply.body) as { csrfToken: string };
  return `cookie: ${cookie}\r\nx-csrf-token: ${csrfToken}\r\n`;
}

/** Opens a case at the counter and gives its id. */
export async function postCase(
  connection: Connection,
  signedIn: string,
  personId: string,
  key: string,
): Promise<string> {
  const body = JSON.stringify({ procedureId: PROCEDURE, entry: ENTRY, personId, answers });
  const headers = `${signedIn}idempotency-key: ${key}\r\n`;
  const reply = expectStatus(await connection.request('POST', '/api/cases', headers, body), 201);
  return (JSON.parse(reply.body) as { caseId: string }).caseId;
}

const eventBodies = actions.map((action) =>
  JSON.stringify({ event: { kind: 'citizen', action, identifiedBy: 'identity card' } }),
);

/** Sends the event `step` (1 to 7) of a case. */
export async function postEvent(
  connection: Connection,
  signedIn: string,
  caseId: string,
  step: number,
): Promise<void> {
  const headers = `${signedIn}idempotency-key: bench-${caseId}-${step}\r\n`;
  const path = `/api/cases/${caseId}/events`;
  expectStatus(await connection.request('POST', path, headers, eventBodies[step - 1]), 200);
}
