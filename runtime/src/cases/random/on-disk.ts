/** A life on disk: a database file of its own, opened again by every process. */
import { join } from 'node:path';
import { examine } from '../../doctor/examine-database.js';
import { type Database, openDatabase } from '../../store/sqlite/database.js';
import { applyMigrations } from '../../store/sqlite/migrations.js';
import { sqliteStore } from '../../store/sqlite/sqlite-store.js';
import { crashingStore } from '../fixtures/crashing-store.js';
import { type MortalStore, mortalStore } from './mortal-store.js';
import type { Ground } from './play-life.js';

interface OutboxRow {
  seq: number;
  place: string;
  status: string;
  waits: 0 | 1;
}

export function onDisk(folder: string): Ground & { close(): Promise<void> } {
  let store: MortalStore | undefined;
  let db: Database | undefined;
  const close = async () => store?.close();
  return {
    async open() {
      await close();
      const crashing = crashingStore((reached) => {
        db = openDatabase(join(folder, 'oficio.sqlite'));
        if (!store) applyMigrations(db);
        return sqliteStore(db, reached);
      });
      store = mortalStore(crashing);
      return store;
    },
    arm: (death) => store?.dieAt(death),
    sent: (caseId) =>
      (
        db?.$client
          .prepare<[], OutboxRow>('SELECT seq, place, status, next_at IS NOT NULL AS waits FROM outbox')
          .all() ?? []
      ).map(({ seq, place, status, waits }) => ({
        effectId: `${caseId}:${seq}:${place}`,
        status,
        waits: waits === 1,
      })),
    faults: () => (db ? examine(db).faults : []),
    close,
  };
}
