/**
 * Random procedures and random lives of a case, in the manner of Zeebe's randomized tests. The seed is always the
 * same here; `npm run random -w runtime -- --cases 10000` draws another each time and prints it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcedureInput } from '@oficio/schemas/definition';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDatabase } from '../../store/sqlite/database.js';
import { applyMigrations } from '../../store/sqlite/migrations.js';
import { sqliteStore } from '../../store/sqlite/sqlite-store.js';
import { type CrashingStore, crashingStore } from '../fixtures/crashing-store.js';
import { type Ground, inMemory, playLife } from './play-life.js';
import { type Move, randomLife } from './random-life.js';
import { randomProcedure } from './random-procedure.js';

const cases = Number(process.env.OFICIO_RANDOM_CASES ?? 15);
const seed = Number(process.env.OFICIO_RANDOM_SEED ?? 2026);

/** A database file of its own, opened again by every process. */
function onDisk(folder: string): Ground & { close(): Promise<void> } {
  let store: CrashingStore | undefined;
  const close = async () => store?.close();
  return {
    async open() {
      await close();
      store = crashingStore((reached) => {
        const db = openDatabase(join(folder, 'oficio.sqlite'));
        applyMigrations(db);
        return sqliteStore(db, reached);
      });
      return store;
    },
    arm: (point) => store?.arm(point),
    close,
  };
}

async function livesAlike(definition: ProcedureInput, moves: readonly Move[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'oficio-random-'));
  const disk = onDisk(folder);
  try {
    const expected = await playLife(inMemory(), definition, moves);
    expect(await playLife(disk, definition, moves)).toEqual(expected);
  } finally {
    await disk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

it(`holds in ${cases} random cases of seed ${seed}`, { timeout: 0 }, async () => {
  // Shrinking a case of a hundred steps takes minutes: it is asked for with the seed that failed.
  const endOnFailure = process.env.OFICIO_RANDOM_SHRINK === undefined;
  await fc.assert(
    fc.asyncProperty(randomProcedure, randomLife, (definition, moves) => livesAlike(definition, moves)),
    { numRuns: cases, seed, endOnFailure },
  );
});
