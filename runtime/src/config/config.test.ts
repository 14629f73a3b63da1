import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BadConfig, readConfig } from './config.js';

it('works with nothing set', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'development',
    port: 8080,
    dataFolder: './oficio-data',
    publicUrl: 'http://localhost:8080',
    smtp: undefined,
    logLevel: 'warn',
  });
});

it.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['NODE_ENV', 'prod'],
  ['SMTP_URL', 'mail.example'],
  ['OFICIO_HOSTS', 'sede.example'],
  ['OFICIO_SECRET', 'short'],
  ['OFICIO_SECRET_FILE', '/nowhere/secret'],
  ['OFICIO_URL', 'not a url'],
  ['OFICIO_METRICS_TOKEN', 'short'],
  ['OFICIO_LOG', 'loud'],
])('names the bad key: %s=%s', (key, value) => {
  expect(() => readConfig({ [key]: value })).toThrow(new RegExp(`${key}: `));
});

it('demands a secret in production, from the environment or a file', () => {
  expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(BadConfig);
  const secret = 'a'.repeat(32);
  expect(readConfig({ NODE_ENV: 'production', OFICIO_SECRET: secret }).secret).toBe(secret);
  const folder = mkdtempSync(join(tmpdir(), 'oficio-secret-'));
  try {
    const file = join(folder, 'secret');
    writeFileSync(file, `${secret}\n`);
    expect(readConfig({ NODE_ENV: 'production', OFICIO_SECRET_FILE: file }).secret).toBe(secret);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('takes an empty value for an absent one, so that the example file works as it is', () => {
  const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
  const pairs = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value]);
  expect(pairs.length).toBeGreaterThan(10);
  expect(readConfig(Object.fromEntries(pairs))).toEqual(readConfig({}));
});

it('reads which town each host is', () => {
  expect(readConfig({ OFICIO_HOSTS: 'a.example=manises, b.example=paiporta' }).hosts).toEqual({
    'a.example': 'manises',
    'b.example': 'paiporta',
  });
});

it('passes on the key of the installation, or the file that holds it', () => {
  expect(readConfig({ OFICIO_KEY: 'ab'.repeat(32) }).key).toBe('ab'.repeat(32));
  expect(readConfig({ OFICIO_KEY_FILE: '/run/secrets/key' }).keyFile).toBe('/run/secrets/key');
});
