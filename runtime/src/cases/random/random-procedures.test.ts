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
import { onDisk } from './on-disk.js';
import { inMemory, playLife } from './play-life.js';
import { isForeseeable, type Life, randomLife } from './random-life.js';
import { randomProcedure } from './random-procedure.js';

const cases = Number(process.env.OFICIO_RANDOM_CASES ?? 15);
const seed = Number(process.env.OFICIO_RANDOM_SEED ?? 2026);
/** As a failure prints it: that case alone. */
const path = process.env.OFICIO_RANDOM_PATH;

async function livesAlike(definition: ProcedureInput, life: Life): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'oficio-random-'));
  const disk = onDisk(folder);
  try {
    const expected = await playLife(inMemory(), definition, life);
    const lived = await playLife(disk, definition, life);
    if (isForeseeable(life)) expect(lived).toEqual(expected);
  } finally {
    await disk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

it(`holds in ${cases} random cases of seed ${seed}`, { timeout: 0 }, async () => {
  // Shrinking a case of a hundred steps takes minutes: it is asked for with the seed that failed.
  const endOnFailure = process.env.OFICIO_RANDOM_SHRINK === undefined;
  await fc.assert(
    fc.asyncProperty(randomProcedure, randomLife, (definition, life) => livesAlike(definition, life)),
    { numRuns: cases, seed, endOnFailure, ...(path !== undefined && { path }) },
  );
});
