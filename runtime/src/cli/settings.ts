import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Config, readConfig } from '../config/config.js';

/** Loads `.env` of the current folder, if there is one, and reads the configuration. Throws `BadConfig`. */
export function settings(overrides: Record<string, string | undefined> = {}): Config {
  const file = resolve('.env');
  // What the environment already has wins over the file.
  if (existsSync(file)) process.loadEnvFile(file);
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
  return readConfig({ ...process.env, ...Object.fromEntries(given) });
}
