/** What the whole runtime works with: built once at start, handed to everything, replaced in tests. */
import type { Logger } from 'pino';
import type { Config } from './config/config.js';
import type { EffectHandlers, IdSource, SensorRunner, Store, WallClock } from './ports/index.js';

export interface Deps {
  config: Config;
  store: Store;
  clock: WallClock;
  ids: IdSource;
  log: Logger;
  /** Executes the effects that leave the database. */
  handlers: EffectHandlers;
  sensorRunner: SensorRunner;
  /** Tells the workers that there is something to do. Losing it is harmless: they also look by themselves. */
  wake: () => void;
}
