/**
 * The product over HTTP: POST /api/cases and POST /api/cases/:id/events by a signed-in officer. `quiet` lets the
 * letters wait, `whole` sends them meanwhile, and any other way is the folder of a grown database, served whole.
 */

import { databaseFile } from '#product/open-store.js';
import { Connection } from '../http/connection.js';
import { databaseBytes } from '../measure/database-bytes.js';
import type { SubjectModule } from '../measure/subject.js';
import { benchRegister } from './bench-register.js';
import { expectStatus, postCase, postEvent, signIn, startOficio } from './http-client.js';
import { furnish } from './installation.js';

export const start: SubjectModule['start'] = async ({ folder, concurrency, way = 'quiet' }) => {
  const grown = way === 'quiet' || way === 'whole' ? undefined : way;
  if (grown === undefined) await furnish(folder);
  const server = await startOficio(grown ?? folder, way === 'quiet' ? 'quiet' : 'whole');
  const { port } = server.hello;
  const people = benchRegister().people.map(({ personId }) => personId);
  const lanes = await Promise.all(Array.from({ length: concurrency }, () => Connection.open(port)));
  const aside = await Connection.open(port);
  const signedIn = await signIn(aside);
  const run = Date.now();
  const laneOf = (lane: number): Connection => {
    const connection = lanes[lane];
    if (!connection) throw new Error(`There is no lane ${lane}.`);
    return connection;
  };

  return {
    open: (n, lane) => postCase(laneOf(lane), signedIn, people[n % people.length] ?? '', `bench-${run}-${n}`),
    send: (caseId, step, lane) => postEvent(laneOf(lane), signedIn, caseId as string, step),
    async probe() {
      expectStatus(await aside.request('GET', '/api/session', signedIn), 200);
    },
    memory: () => server.ask<number>('memory'),
    async stop() {
      for (const lane of [...lanes, aside]) lane.close();
      await server.stop();
    },
    ...(grown === undefined && {
      bytes: async () => databaseBytes(databaseFile({ dataFolder: folder })),
      async verify(cases: number) {
        // A connection of its own: the server closes those that had nothing to ask while the last cases ended.
        const connection = await Connection.open(port);
        const reply = await connection.request('GET', '/api/cases?state=closed&limit=1', signedIn);
        connection.close();
        const { total } = JSON.parse(expectStatus(reply, 200).body) as { total: number };
        if (total !== cases) throw new Error(`${total} cases have ended instead of ${cases}.`);
      },
    }),
  };
};
