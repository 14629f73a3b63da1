// Finds a Chromium for the journeys: one named by the environment, the system's, Playwright's own, or
// Debian's package, installed when we may (root on Debian). Says what was tried when there is none.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function onPath() {
  for (const name of names) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout?.trim();
    if (found) return found;
  }
  return undefined;
}

function inApplications() {
  const candidates = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    process.env.PROGRAMFILES && join(process.env.PROGRAMFILES, 'Google/Chrome/Application/chrome.exe'),
  ];
  return candidates.find((path) => path && existsSync(path));
}

function ofPlaywright() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return undefined;
  for (const folder of readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()) {
    const path = join(cache, folder, 'chrome-linux', 'chrome');
    if (existsSync(path)) return path;
  }
  return undefined;
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  const run = (...args) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (run('install', '-y', '--no-install-recommends', 'chromium').status !== 0) {
    run('update');
    if (run('install', '-y', '--no-install-recommends', 'chromium').status !== 0) return undefined;
  }
  return onPath();
}

function fromPlaywright() {
  const tried = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return tried.status === 0 ? ofPlaywright() : undefined;
}

/** The path of a Chromium that answers `--version`. @throws when none can be found or installed. */
export function findChromium() {
  const path =
    process.env.CHROMIUM_PATH ||
    onPath() ||
    inApplications() ||
    ofPlaywright() ||
    fromDebian() ||
    fromPlaywright();
  if (!path) {
    throw new Error(
      'No Chromium was found. Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
    );
  }
  execFileSync(path, ['--version'], { stdio: 'ignore' });
  return path;
}
