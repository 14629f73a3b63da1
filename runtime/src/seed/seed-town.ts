/** Furnishes a town with the data that ships: its document, calendars, generated register, procedures, staff. */

import { civilDateAt } from '@oficio/schemas/deadlines';
import { parseProcedure } from '@oficio/schemas/definition';
import { generateTown, type Town } from '@oficio/schemas/registry';
import { hashPassword } from '../auth/password.js';
import { contentHash } from '../cases/content-hash.js';
import type { Deps } from '../deps.js';
import { DEMO_PASSWORD, demoStaff } from './demo-staff.js';
import { everySampleCalendar, sampleProcedures, sampleTown, sampleTowns } from './samples-folder.js';

type SeedDeps = Pick<Deps, 'store' | 'clock'>;

/** What was added; zeros where it was there already. */
export interface SeedReport {
  entity: string;
  /** Those of the register who live in the town: it also names who has died and who only owns something there. */
  inhabitants: number;
  procedures: string[];
  accounts: number;
}

export class UnknownTown extends Error {
  constructor(id: string) {
    super(`There is no sample town ${id}. Choose one of: ${sampleTowns().join(', ')}.`);
    this.name = 'UnknownTown';
  }
}

async function seedDocument({ store, clock }: SeedDeps, town: Town): Promise<void> {
  if (await store.towns.find(town.id)) return;
  const savedAt = clock.now();
  await store.towns.save({ entity: town.id, document: town, synthetic: true, savedAt });
  // Also those of other places: people who live there have their holidays left out too (Ley 39/2015 art. 30.6).
  for (const calendar of everySampleCalendar()) await store.towns.saveCalendar(town.id, calendar, savedAt);
}

async function seedRegister({ store, clock }: SeedDeps, town: Town): Promise<number> {
  const { loadedAt } = await store.register.summary(town.id);
  if (loadedAt !== null) return 0;
  const now = clock.now();
  const referenceDate = civilDateAt(now, town.timeZone);
  const { rows } = generateTown({ town, seed: 'demo', referenceDate });
  await store.register.import(town.id, rows, now);
  return rows.people.filter(({ householdId }) => householdId !== undefined).length;
}

async function seedProcedures({ store, clock }: SeedDeps, entity: string): Promise<string[]> {
  const published: string[] = [];
  for (const definition of sampleProcedures()) {
    const parsed = parseProcedure(definition);
    if (!parsed.ok)
      throw new Error(`A sample procedure cannot be read: ${JSON.stringify(parsed.problems.slice(0, 3))}`);
    const { id } = parsed.procedure;
    if (await store.definitions.latest(entity, id)) continue;
    await store.definitions.publish(entity, {
      procedureId: id,
      hash: contentHash(definition),
      definition,
      publishedAt: clock.now(),
      publishedBy: 'seed',
      note: '',
    });
    published.push(id);
  }
  return published;
}

async function seedStaff({ store }: SeedDeps, town: Town): Promise<number> {
  if ((await store.accounts.list(town.id)).length > 0) return 0;
  const everyUnit = town.units.map((unit) => unit.id);
  const hashes = await Promise.all(demoStaff.map(() => hashPassword(DEMO_PASSWORD)));
  for (const [index, { mailbox, name, roles, units }] of demoStaff.entries()) {
    await store.accounts.save(town.id, {
      accountId: `demo-${mailbox}`,
      email: `${mailbox}@${town.domain}`,
      name,
      passwordHash: hashes[index] ?? '',
      roles: [...roles],
      units: units ?? everyUnit,
      active: true,
    });
  }
  return demoStaff.length;
}

/**
 * Adds what is missing and changes nothing that is there: running it again is harmless. The register is the
 * same for the same day of the clock. Throws `UnknownTown`.
 */
export async function seedTown(deps: SeedDeps, id: string): Promise<SeedReport> {
  const town = sampleTown(id);
  if (!town) throw new UnknownTown(id);
  await seedDocument(deps, town);
  return {
    entity: id,
    inhabitants: await seedRegister(deps, town),
    procedures: await seedProcedures(deps, id),
    accounts: await seedStaff(deps, town),
  };
}
