// `npm run random -w runtime -- --cases 10000 [--seed N] [--path P] [--shrink]`: random procedures and random lives of their
// cases, many more than the tests try. Prints the seed; the same seed gives the same ones again, and with the path that a
// failure prints, that one alone; `--shrink` looks for the smallest one that fails (minutes).
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    shrink: { type: 'boolean' },
  },
});
const cases = Number(values.cases ?? (values.path === undefined ? 1000 : 1));
const seed = Number(values.seed ?? randomInt(2 ** 31));
if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed)) {
  console.error(
    'npm run random -w runtime -- [--cases N] [--seed N] [--path P] [--shrink]; N are whole numbers',
  );
  process.exit(2);
}
console.log(`${cases} cases of seed ${seed}`);
const { status } = spawnSync('npx', ['vitest', 'run', 'src/cases/random'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    OFICIO_RANDOM_CASES: String(cases),
    OFICIO_RANDOM_SEED: String(seed),
    ...(values.path !== undefined && { OFICIO_RANDOM_PATH: values.path }),
    ...(values.shrink && { OFICIO_RANDOM_SHRINK: '1' }),
  },
});
process.exit(status ?? 1);
