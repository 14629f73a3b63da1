import { expect, it } from 'vitest';
import { runChaos } from './run-chaos.js';

it('a server killed under load loses nothing that it acknowledged, and doubles nothing', async () => {
  const report = await runChaos({ rounds: 3, concurrency: 8, seed: 7 });
  expect(report).toMatchObject({
    lost: [],
    doubled: [],
    unwanted: [],
    unasked: [],
    repeatedNumbers: [],
    contradictions: [],
  });
  // Each of them had its answer in the end.
  expect(report.journalRows - report.byItself).toBe(report.acknowledged);
  expect(report.acknowledged).toBeGreaterThan(20);
  expect(report.cut).toBeGreaterThan(0);
});
