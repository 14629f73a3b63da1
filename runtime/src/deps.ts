/** What the whole runtime works with: built once at start, handed to everything, replaced in tests. */
import type { Logger } from 'pino';
import type { ProcedureLibrary } from './cases/load-compiled.js';
import type { Config } from './config/config.js';
import type { TownLoader } from './http/town-context.js';
import type { EffectHandlers, IdSource, Metrics, SensorRunner, Store, WallClock } from './ports/index.js';
import type { Pace } from './workers/pace.js';

export interface Deps {
  config: Config;
  store: Store;
  /** The clock of the cases: terms, letters and lists run on it; a demonstration simulates it. */
  clock: WallClock;
  /** Sessions, attempts and their limits: the machine's business, which a demonstration never moves. */
  machineClock: WallClock;
  ids: IdSource;
  log: Logger;
  /** Where the runtime tells how it works, for whoever watches it. */
  metrics: Metrics;
  towns: TownLoader;
  /** Published procedures, compiled once per version. */
  procedures: ProcedureLibrary;
  /** Executes the effects that leave the database. */
  handlers: EffectHandlers;
  sensorRunner: SensorRunner;
  /** Lets whoever waits for an answer go before the bulk work. */
  pace: Pace;
  /** Tells the workers that there is something to do. Losing it is harmless: they also look by themselves. */
  wake: (entity: string) => void;
}
