// `npm start`: from a fresh clone to a running demonstration. Plain Node, no dependency: it installs and builds what
// is missing or has changed, then serves in this same process. What follows `--` goes to `oficio serve`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stampFile = join(root, 'node_modules', '.cache', 'oficio', 'built');

/** What the builds read; the same list as the inputs of `build` in turbo.json. */
const sources = ['schemas', 'runtime', 'designer'].flatMap((room) =>
  [
    'src',
    'scripts',
    'public',
    'locales',
    'index.html',
    'package.json',
    'vite.config.ts',
    'tsconfig.json',
    'tsconfig.build.json',
  ].map((name) => join(room, name)),
);
const results = ['schemas/dist/api/index.js', 'runtime/dist/cli/program.js', 'designer/dist/index.html'];

function run(title, command, args) {
  console.log(`▸ ${title}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`▸ ${title} failed${error ? `: ${error.message}` : '; the lines above say why'}.`);
  process.exit(1);
}

/**
 * `npm ci`, or `npm install` where npm finds that the lock file does not name the optional packages of every
 * platform (it was then written on a machine that could not see them all); the versions are the locked ones.
 */
function install() {
  console.log('▸ Installing what Oficio needs (once; a few minutes)');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'ignore'],
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    run('Installing from the lock file as it is', 'npm', ['install', '--no-audit', '--no-fund']);
}

/** npm writes this file last, so it is older than the lock exactly when an install is due. */
function isInstalled() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function* filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(full).sort()) yield* filesOf(join(path, name));
}

/** Changes whenever a source file appears, disappears or is written. */
function sourceStamp() {
  const hash = createHash('sha256').update(process.version);
  for (const path of [...sources, 'package-lock.json', 'tsconfig.json', 'turbo.json'].flatMap((entry) => [
    ...filesOf(entry),
  ])) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const isBuilt = (stamp) =>
  results.every((file) => existsSync(join(root, file))) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === stamp;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Oficio needs Node 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}
if (!isInstalled()) install();
const stamp = sourceStamp();
if (!isBuilt(stamp)) {
  run('Building (only what has changed)', 'npm', ['run', 'build']);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
process.argv.splice(2, process.argv.length, 'serve', ...process.argv.slice(2));
await import('../bin/oficio.mjs');
