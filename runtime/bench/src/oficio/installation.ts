/** An installation of the product: its folder, furnished once, and its engine opened over it. */

import type { RegisterRows } from '@oficio/schemas/registry';
import { hashPassword } from '#product/auth/password.js';
import { buildDeps } from '#product/build-deps.js';
import { contentHash } from '#product/cases/content-hash.js';
import { systemClock } from '#product/clock/system-clock.js';
import { type Config, readConfig } from '#product/config/config.js';
import type { Deps } from '#product/deps.js';
import { openServedStore, openStore } from '#product/open-store.js';
import type { Store } from '#product/ports/index.js';
import { sampleCalendars } from '#product/seed/samples-folder.js';
import { assertDurable } from '#product/store/sqlite/database.js';
import { workloadProcedure } from '../workload/procedure.js';
import { benchRegister, benchTown, TOWN } from './bench-register.js';

export const ACCOUNT = { email: 'bench@alqueria.example', password: 'a password for the bench' } as const;

/** Configured as in production: no check of replies, only the errors in the log. */
export const productionConfig = (folder: string): Config =>
  readConfig({
    NODE_ENV: 'production',
    PORT: '0',
    OFICIO_HOST: '127.0.0.1',
    OFICIO_URL: 'http://localhost',
    OFICIO_DATA: folder,
    OFICIO_TOWN: TOWN,
    OFICIO_SECRET: 'a secret of the bench that signs nothing real',
    // Seals the made-up people of the bench; the cost is that of any other key.
    OFICIO_KEY: 'be'.repeat(32),
    OFICIO_LOG: 'error',
  });

/** A cheap hash: what is measured is the case, not how long a guess of a password takes. */
const CHEAP = { N: 2 ** 10, r: 8, p: 1 };

async function addTown(store: Store, register: RegisterRows): Promise<void> {
  const town = benchTown();
  const savedAt = Date.now();
  await store.towns.save({ entity: TOWN, document: town, synthetic: true, savedAt });
  for (const calendar of sampleCalendars(town.calendar))
    await store.towns.saveCalendar(TOWN, calendar, savedAt);
  await store.register.import(TOWN, register, savedAt);
  await store.definitions.publish(TOWN, {
    procedureId: workloadProcedure.id,
    hash: contentHash(workloadProcedure),
    definition: workloadProcedure,
    publishedAt: savedAt,
    publishedBy: 'bench',
    note: '',
  });
  await store.accounts.save(TOWN, {
    accountId: 'bench-officer',
    email: ACCOUNT.email,
    name: 'Bench',
    passwordHash: await hashPassword(ACCOUNT.password, CHEAP),
    roles: ['officer', 'headOfUnit'],
    units: town.units.map(({ id }) => id),
    active: true,
  });
}

/** Makes an installation in an empty folder, and proves that its commits are flushed. */
export async function furnish(folder: string, register = benchRegister()): Promise<void> {
  const { store, db } = openStore(productionConfig(folder), true);
  await addTown(store, register);
  assertDurable(db);
  await store.close();
}

export interface OpenInstallation {
  config: Config;
  deps: Deps;
  close(): Promise<void>;
}

/** Opens a furnished folder. `served` writes in a thread of its own, as the server does. */
export async function openInstallation(
  folder: string,
  how: 'inProcess' | 'served',
): Promise<OpenInstallation> {
  const config = productionConfig(folder);
  const store = how === 'served' ? await openServedStore(config) : openStore(config).store;
  const built = buildDeps(config, store, systemClock(), () => undefined);
  return {
    config,
    deps: built.deps,
    async close() {
      built.close();
      await store.close();
    },
  };
}
