// `npm run differential -w samples [-- 100000]`: due dates against a naive walk day by day, on random cases.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cases = process.argv[2] ?? '100000';
if (!/^[1-9]\d*$/.test(cases)) {
  console.error(`How many cases? Write a whole number, 1 or more, and not "${cases}".`);
  process.exit(2);
}
console.log(`${cases} random terms over random calendars, against a naive walk day by day`);
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'schemas', 'src/deadlines/due-date.property.test.ts', '-t', 'naive walk'],
  {
    cwd: fileURLToPath(new URL('../../schemas/', import.meta.url)),
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, OFICIO_RANDOM_CASES: cases },
  },
);
process.exit(status ?? 1);
