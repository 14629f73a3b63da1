/**
 * The product's own engine in this process, over a real file: validation, journal, chain, clocks and outbox on.
 * `way` is `served` for a writer in a thread of its own, as a server has; `alone` for all in one thread, as commands
 * have; or the folder of a database that has grown already, worked on in one thread.
 */
import { databaseFile } from '#product/open-store.js';
import { databaseBytes } from '../measure/database-bytes.js';
import type { SubjectModule } from '../measure/subject.js';
import { benchRegister, TOWN } from './bench-register.js';
import { type OpenedCase, openWorkloadCase, sendWorkloadEvent } from './case-commands.js';
import { furnish, openInstallation } from './installation.js';

export const start: SubjectModule['start'] = async ({ folder, way }) => {
  const grown = way === 'served' || way === 'alone' ? undefined : way;
  if (grown === undefined) await furnish(folder);
  const how = way === 'served' ? 'served' : 'inProcess';
  const { deps, config, close } = await openInstallation(grown ?? folder, how);
  const people = benchRegister().people.map(({ personId }) => personId);
  const { store } = deps;
  const count = async (state: 'closed' | 'all') => (await store.cases.list(TOWN, { state, limit: 1 })).total;
  const already = { closed: await count('closed'), all: await count('all') };
  return {
    open: (n) => openWorkloadCase(deps, people[n % people.length] ?? '', already.all + n),
    send: (handle, step) => sendWorkloadEvent(deps, handle as OpenedCase, step),
    bytes: async () => databaseBytes(databaseFile(config)),
    async verify(cases) {
      const [closed, all] = [(await count('closed')) - already.closed, (await count('all')) - already.all];
      if (closed !== cases || all !== cases)
        throw new Error(`${all} cases are there and ${closed} have ended; ${cases} were acknowledged.`);
    },
    stop: close,
  };
};
