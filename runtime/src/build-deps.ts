/** Builds the adapters of an installation once, and joins them. */
import { buildHands } from './build-hands.js';
import { procedureLibrary } from './cases/load-compiled.js';
import { systemClock } from './clock/system-clock.js';
import type { Config } from './config/config.js';
import { installationSecret } from './config/secret.js';
import type { Deps } from './deps.js';
import { createLog } from './http/request-log.js';
import { townLoader } from './http/town-context.js';
import { randomIds } from './identifiers/random-ids.js';
import { type Metrics, type Store, silentMetrics, type WallClock } from './ports/index.js';
import { createPace } from './workers/pace.js';

export interface Built {
  deps: Deps;
  /** Closes what the adapters hold open; the store is closed by whoever opened it. */
  close(): void;
}

/** `wake` is called after each commit, when there may be work for the workers in a town. */
export function buildDeps(
  config: Config,
  store: Store,
  clock: WallClock,
  wake: (entity: string) => void,
  metrics: Metrics = silentMetrics,
): Built {
  const log = createLog(config.logLevel);
  const engine = {
    config,
    store,
    clock,
    machineClock: systemClock(),
    ids: randomIds(),
    log,
    metrics,
    towns: townLoader(store),
    procedures: procedureLibrary(store, (corrupt) =>
      log.error({ err: corrupt }, 'a procedure cannot be used'),
    ),
    wake,
    pace: createPace(),
  };
  const { handlers, sensorRunner, close } = buildHands(engine, installationSecret(config));
  return { deps: { ...engine, handlers, sensorRunner }, close };
}
