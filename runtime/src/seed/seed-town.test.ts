import { expect, it } from 'vitest';
import { verifyPassword } from '../auth/password.js';
import { procedureLibrary } from '../cases/load-compiled.js';
import { simulatedClock } from '../clock/simulated-clock.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { DEMO_PASSWORD, demoStaff } from './demo-staff.js';
import { seedTown, UnknownTown } from './seed-town.js';

const TOWN = 'alqueria-de-la-comtessa';
const clock = simulatedClock(Date.parse('2026-01-15T08:00:00Z'));

it('furnishes the demo town once, and a second time adds nothing', { timeout: 60_000 }, async () => {
  const store = memoryStore();
  const first = await seedTown({ store, clock }, TOWN);
  expect(first).toMatchObject({ entity: TOWN, accounts: demoStaff.length });
  expect(first.inhabitants).toBe(1478);
  expect(first.procedures).toContain('ibi-large-family-new');
  for (const id of first.procedures) expect(await procedureLibrary(store).latest(TOWN, id)).toBeDefined();
  const officer = await store.accounts.findByEmail(TOWN, 'tributs@alqueria.example');
  expect(await verifyPassword(DEMO_PASSWORD, officer?.passwordHash ?? '')).toBe(true);
  expect(await seedTown({ store, clock }, TOWN)).toEqual({
    entity: TOWN,
    inhabitants: 0,
    procedures: [],
    accounts: 0,
  });
  const other = memoryStore();
  await seedTown({ store: other, clock }, TOWN);
  expect(await other.register.all(TOWN)).toEqual(await store.register.all(TOWN));
});

it('has somebody for each role', () => {
  expect(new Set(demoStaff.flatMap((account) => account.roles)).size).toBe(6);
});

it('names the towns that it knows', async () => {
  await expect(seedTown({ store: memoryStore(), clock }, 'atlantis')).rejects.toThrow(UnknownTown);
});
