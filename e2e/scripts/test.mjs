// `npm test`: everything from a fresh clone. Plain Node, no dependency, no service that already runs.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

function run(title, command, args, env = {}) {
  console.log(`\n▸ ${title}`);
  const started = process.hrtime.bigint();
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(`▸ ${title}: ${status === 0 ? 'done' : 'FAILED'} in ${seconds.toFixed(0)} s`);
  if (status !== 0) process.exit(status ?? 1);
}

/** npm writes this file last, so it is older than the lock exactly when an install is due. */
function isInstalled() {
  const marker = `${root}node_modules/.package-lock.json`;
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Oficio needs Node 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}
if (!isInstalled()) run('Install', 'npm', ['ci', '--no-audit', '--no-fund']);
run('Verify', 'npm', ['run', 'verify']);
const chromium = findChromium();
run('Journeys in a real browser', 'npm', ['run', 'journeys', '-w', 'e2e'], { CHROMIUM_PATH: chromium });
