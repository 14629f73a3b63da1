/** The running installation: store, engine, workers and HTTP on one port. */
import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { Registry } from 'prom-client';
import { createApp } from './app.js';
import { buildDeps } from './build-deps.js';
import { keptClock } from './clock/kept-clock.js';
import { systemClock } from './clock/system-clock.js';
import type { Config } from './config/config.js';
import { installationSecret } from './config/secret.js';
import type { Examination } from './doctor/fault.js';
import { processMetrics, prometheusMetrics } from './metrics/prometheus-metrics.js';
import { waitingWork } from './metrics/waiting-work.js';
import { clockFile, openServedStore } from './open-store.js';
import type { Metrics, SimulatedClock, Store, WallClock } from './ports/index.js';
import { mountSede } from './sede/routes/mount-sede.js';
import { type SeedReport, seedTown } from './seed/seed-town.js';
import { takeFolder } from './store/sqlite/sole-use.js';
import { startLoop, type WorkerLoop } from './workers/loop.js';
import { moveClock } from './workers/move-clock.js';
import { workers } from './workers/workers.js';

const designerFolder = fileURLToPath(new URL('../../designer/dist', import.meta.url));

/** How long a stop waits for answers that somebody is slow to take; what was accepted is on disk all the same. */
const DRAIN_LIMIT_MS = 10_000;

export interface ServerOptions {
  /** Instant (epoch milliseconds) at which a simulated clock starts; the machine's clock when absent. */
  simulatedFrom?: number | undefined;
  /** Lets production bring an existing database up to date. */
  migrate?: boolean | undefined;
  /** Serves a database in which damage was found: what is sound works, and the damage is logged. */
  despiteDamage?: boolean | undefined;
}

export interface RunningServer {
  port: number;
  /** What the first start of a demonstration added; undefined where nothing was missing. */
  seeded: SeedReport | undefined;
  /** Stops taking requests, lets the work in hand finish, closes the store. */
  stop(): Promise<void>;
}

const isSimulated = (clock: WallClock): clock is SimulatedClock => clock.simulated;

/** Collected only where somebody may read it. */
function metricsPage({ metricsToken: token }: Config, store: Store, clock: WallClock, register: Registry) {
  if (token === undefined) return undefined;
  processMetrics(register);
  waitingWork(register, store, clock);
  return { register, token };
}

/**
 * Starts everything. Throws `FolderInUse`, `PendingMigrations`, `UnknownMigration`, `DamagedDatabase`, and the system's
 * errors (a port in use).
 */
export async function startServer(config: Config, options: ServerOptions = {}): Promise<RunningServer> {
  // Before anything is changed: another server's leases would be ended, and its letters sent twice.
  const leaveFolder = takeFolder(config.dataFolder);
  try {
    const server = await serveFolder(config, options);
    return {
      ...server,
      async stop() {
        await server.stop();
        leaveFolder();
      },
    };
  } catch (error) {
    leaveFolder();
    throw error;
  }
}

async function serveFolder(config: Config, options: ServerOptions): Promise<RunningServer> {
  let damage: Examination | undefined;
  const noted = (found: Examination): void => {
    damage = found;
  };
  const register = new Registry();
  const metrics = prometheusMetrics(register);
  const store = await openServedStore(config, {
    migrate: options.migrate,
    onDamage: options.despiteDamage ? noted : undefined,
    metrics,
  });
  try {
    return await serveStore(config, options, { store, register, metrics, damage });
  } catch (error) {
    // Its thread would keep the process from ending, and whoever supervises it from seeing that it failed.
    await store.close();
    throw error;
  }
}

interface OpenedStore {
  store: Store;
  register: Registry;
  metrics: Metrics;
  /** What was found wrong in it, and is served all the same. */
  damage: Examination | undefined;
}

async function serveStore(
  config: Config,
  options: ServerOptions,
  { store, register, metrics, damage }: OpenedStore,
): Promise<RunningServer> {
  const { simulatedFrom } = options;
  const clock = simulatedFrom === undefined ? systemClock() : keptClock(clockFile(config), simulatedFrom);
  let loop: WorkerLoop | undefined;
  const built = buildDeps(config, store, clock, (entity) => loop?.wake(entity), metrics);
  const { deps } = built;
  if (damage) deps.log.error({ faults: damage.faults }, 'served despite damage: see oficio doctor');

  const isNew = config.mode !== 'production' && !(await store.towns.find(config.town));
  const seeded = isNew ? await seedTown(deps, config.town) : undefined;
  for (const { entity } of await store.towns.list()) {
    await store.outbox.releaseLeases(entity);
    await store.timers.releaseLeases(entity);
    await store.notifications.releaseLeases(entity);
    const abandoned = await store.sensors.abandonRuns(entity, clock.now());
    if (abandoned > 0)
      deps.log.warn({ entity, abandoned }, 'sensor runs were cut short and will be repeated');
  }

  const work = workers(deps);
  const app = createApp(
    { ...deps, ...(isSimulated(clock) && { moveClock: (to: number) => moveClock(clock, work, to) }) },
    {
      metrics: metricsPage(config, store, clock, register),
      designerFolder: existsSync(designerFolder) ? designerFolder : undefined,
      mountSede: (root, given) => mountSede(root, { ...given, linkSecret: installationSecret(config) }),
    },
  );
  // Somebody waits for each of these: bulk work gives way.
  const answer = async (request: Request, env: object) =>
    deps.pace.answering(async () => app.fetch(request, env));
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const starting = serve({ fetch: answer, port: config.port, hostname: config.host }, () =>
      resolve(starting),
    );
    starting.once('error', reject);
  });
  loop = startLoop(deps, work);

  return {
    port: (server.address() as AddressInfo).port,
    seeded,
    async stop() {
      // Somebody who goes on asking over an open connection would hold the process for ever.
      server.prependListener('request', (_request, response: ServerResponse) => {
        response.shouldKeepAlive = false;
      });
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      const impatient = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections();
      }, DRAIN_LIMIT_MS);
      await loop?.stop();
      await closed;
      clearTimeout(impatient);
      built.close();
      await store.close();
    },
  };
}
