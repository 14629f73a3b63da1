/** The product as a server runs it (writes in their own thread), on a clock that this bench moves. */
import { buildDeps } from '#product/build-deps.js';
import { contentHash } from '#product/cases/content-hash.js';
import { openCase } from '#product/cases/open-case.js';
import { simulatedClock } from '#product/clock/simulated-clock.js';
import type { Deps } from '#product/deps.js';
import { databaseFile, openServedStore } from '#product/open-store.js';
import type { SimulatedClock } from '#product/ports/index.js';
import { sampleCalendars, sampleTown } from '#product/seed/samples-folder.js';
import { TOWN } from '../oficio/bench-register.js';
import { productionConfig } from '../oficio/installation.js';
import { timersProcedure } from './procedure.js';

export interface TimersInstallation {
  deps: Deps;
  clock: SimulatedClock;
  file: string;
  /** Opens an offer for somebody. Resolves with the case when it is on disk. */
  offer(key: string): Promise<string>;
  close(): Promise<void>;
}

/** Makes an installation with the town and the procedure of this bench. */
export async function furnishTimers(folder: string, savedAt: number): Promise<void> {
  const store = await openServedStore(productionConfig(folder), { migrate: true });
  const town = sampleTown(TOWN);
  if (!town) throw new Error(`The town ${TOWN} does not ship.`);
  await store.towns.save({ entity: TOWN, document: town, synthetic: true, savedAt });
  for (const calendar of sampleCalendars(town.calendar))
    await store.towns.saveCalendar(TOWN, calendar, savedAt);
  await store.definitions.publish(TOWN, {
    procedureId: timersProcedure.id,
    hash: contentHash(timersProcedure),
    definition: timersProcedure,
    publishedAt: savedAt,
    publishedBy: 'bench',
    note: '',
  });
  await store.close();
}

/** Opens it with its clock at an instant (epoch milliseconds). */
export async function openTimers(folder: string, now: number): Promise<TimersInstallation> {
  const config = productionConfig(folder);
  // The crowd that waits has no diary: the check of the start notices, as it must.
  const store = await openServedStore(config, { onDamage: () => undefined });
  const clock = simulatedClock(now);
  const built = buildDeps(config, store, clock, () => undefined);
  const { deps } = built;
  return {
    deps,
    clock,
    file: databaseFile(config),
    async offer(key) {
      const opened = await openCase(deps, TOWN, {
        procedureId: timersProcedure.id,
        entry: 'offer',
        subject: { kind: 'person', id: key },
        personId: key,
        language: 'es',
        fields: {},
        actor: { kind: 'sensor' },
        idempotencyKey: key,
      });
      if (!opened.ok) throw new Error(opened.refused.code);
      return opened.receipt.caseId;
    },
    async close() {
      built.close();
      await store.close();
    },
  };
}
