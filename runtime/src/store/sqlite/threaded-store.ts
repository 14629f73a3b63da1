/**
 * The store of a server: reads here, on a connection that cannot write; every write in a thread of its own, and in
 * another whatever goes through many rows, so that no list keeps a citizen waiting.
 */
import type { Metrics, Store } from '../../ports/index.js';
import type { Database } from './database.js';
import { oncePerTurn } from './once-per-turn.js';
import { promisedStore } from './promised-store.js';
import { surroundingsOf } from './surroundings.js';
import { expectShortLives } from './thread/garbage.js';
import { threadedReader } from './thread/threaded-reader.js';
import { startWriter } from './thread/threaded-writer.js';
import { sqliteVerbs } from './verbs.js';
import { writeHealth } from './write-health.js';

/**
 * @param db migrated; from here on it only reads, and what it reads is committed.
 * @param given plain data with which the threads open connections of their own to the same file.
 */
export async function threadedStore(db: Database, given: object, metrics: Metrics): Promise<Store> {
  // Each request and each event asks it, of the same town.
  const around = oncePerTurn(surroundingsOf(db));
  expectShortLives();
  const writer = await startWriter(given, metrics, around.forget);
  const reader = threadedReader(given);
  const health = writeHealth(writer.write);
  db.$client.pragma('query_only = ON');
  const verbs = sqliteVerbs(db, around.read);
  const towns = { ...verbs.towns, savedAt: (entity: string) => around.read(entity).townSavedAt };
  return {
    ...promisedStore(db, { ...verbs, towns }, { write: db.cases.following(health.write), scan: reader.scan }),
    async ready() {
      if (!db.$client.open || db.$client.prepare('SELECT 1').get() === undefined) return false;
      return health.writable();
    },
    async close() {
      await reader.close();
      await writer.close();
      db.$client.close();
    },
  };
}
