/** The product's own engine in this process, over a real file: validation, journal, chain, clocks and outbox on. */
import type { Store } from '#product/ports/index.js';
import { databaseBytes } from '../measure/database-bytes.js';
import type { SubjectModule } from '../measure/subject.js';
import { type OpenedCase, openWorkloadCase, sendWorkloadEvent } from './case-commands.js';
import { install, TOWN } from './installation.js';

/** Throws unless exactly these cases are there, all of them ended. */
export async function verifyCases(store: Store, cases: number): Promise<void> {
  const count = async (state: 'closed' | 'all') => (await store.cases.list(TOWN, { state, limit: 1 })).total;
  const [closed, all] = [await count('closed'), await count('all')];
  if (closed !== cases || all !== cases)
    throw new Error(`${all} cases are there and ${closed} have ended; ${cases} were acknowledged.`);
}

export const start: SubjectModule['start'] = async ({ folder }) => {
  const { deps, people, file, close } = await install(folder);
  return {
    open: (n) => openWorkloadCase(deps, people[n % people.length] ?? '', n),
    send: (handle, step) => sendWorkloadEvent(deps, handle as OpenedCase, step),
    bytes: async () => databaseBytes(file),
    verify: (cases) => verifyCases(deps.store, cases),
    stop: close,
  };
};
