/** An installation of the product in an empty folder: its own store, town, calendars, register and procedure. */

import { generateTown } from '@oficio/schemas/registry';
import { hashPassword } from '#product/auth/password.js';
import { buildDeps } from '#product/build-deps.js';
import { contentHash } from '#product/cases/content-hash.js';
import { systemClock } from '#product/clock/system-clock.js';
import { type Config, readConfig } from '#product/config/config.js';
import type { Deps } from '#product/deps.js';
import { databaseFile, openStore } from '#product/open-store.js';
import type { Store } from '#product/ports/index.js';
import { sampleCalendars, sampleTown } from '#product/seed/samples-folder.js';
import { assertDurable } from '#product/store/sqlite/database.js';
import { workloadProcedure } from '../workload/procedure.js';

export const TOWN = 'alqueria-de-la-comtessa';
export const ACCOUNT = { email: 'bench@alqueria.example', password: 'a password for the bench' } as const;

/** Configured as in production: no check of replies, only the errors in the log. */
export const productionConfig = (folder: string, port = 0): Config =>
  readConfig({
    NODE_ENV: 'production',
    PORT: String(port),
    OFICIO_HOST: '127.0.0.1',
    OFICIO_URL: 'http://localhost',
    OFICIO_DATA: folder,
    OFICIO_TOWN: TOWN,
    OFICIO_SECRET: 'a secret of the bench that signs nothing real',
    OFICIO_LOG: 'error',
  });

/** A cheap hash: what is measured is the case, not how long a guess of a password takes. */
const CHEAP = { N: 2 ** 10, r: 8, p: 1 };

async function furnish(store: Store): Promise<string[]> {
  const town = sampleTown(TOWN);
  if (!town) throw new Error(`The town ${TOWN} does not ship.`);
  const savedAt = Date.now();
  await store.towns.save({ entity: TOWN, document: town, synthetic: true, savedAt });
  for (const calendar of sampleCalendars(town.calendar))
    await store.towns.saveCalendar(TOWN, calendar, savedAt);
  const { rows } = generateTown({ town, seed: 'bench', referenceDate: '2026-01-01' });
  await store.register.import(TOWN, rows, savedAt);
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
    roles: ['officer'],
    units: town.units.map(({ id }) => id),
    active: true,
  });
  return rows.people.map(({ personId }) => personId);
}

export interface Installation {
  config: Config;
  deps: Deps;
  /** The people of the register, of whom the cases are. */
  people: string[];
  /** The database's file. */
  file: string;
  close(): Promise<void>;
}

/** Opens the product over a new database, furnished, and proves that its commits are flushed. */
export async function install(folder: string): Promise<Installation> {
  const config = productionConfig(folder);
  const { store, db } = openStore(config, true);
  const built = buildDeps(config, store, systemClock(), () => undefined);
  const people = await furnish(store);
  assertDurable(db);
  return {
    config,
    deps: built.deps,
    people,
    file: databaseFile(config),
    async close() {
      built.close();
      await store.close();
    },
  };
}
