import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../peers/', import.meta.url));

/**
 * Installs the peers in their own folder when they are not there as their lock file says. Gives the reason when
 * they cannot be installed; undefined when they are there.
 */
export function installPeers(tell: (line: string) => void): string | undefined {
  const lock = join(folder, 'package-lock.json');
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return undefined;
  tell('installing the peers in their own folder (once; a minute or two)');
  const { status, error, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return undefined;
  return `the peers could not be installed: ${error?.message ?? stderr.split('\n').at(-2) ?? `npm ended with ${status}`}`;
}
