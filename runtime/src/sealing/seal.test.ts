import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newKeyBytes, secretKey, unwrapKey, WrongKey, wrapKey } from './key-encryption.js';
import { installationKey } from './key-file.js';
import { seal, unseal } from './seal.js';
import { UnreadableRow } from './unpack.js';

const key = secretKey(newKeyBytes());
const plain = Buffer.from('Maria Peris Ferrer, 00000000T');

describe('a sealed row', () => {
  const row = seal(key, 'alqueria\njournal\nc1\n1', plain);

  it('opens in its place with its key, and shows nothing without it', () => {
    expect(unseal(key, 'alqueria\njournal\nc1\n1', row)).toEqual(plain);
    expect(row.includes('Maria')).toBe(false);
    expect(row.length).toBe(plain.length + 28);
  });

  it('is never the same twice', () => {
    const rows = Array.from({ length: 1000 }, () =>
      seal(key, 'place', plain).subarray(0, 12).toString('hex'),
    );
    expect(new Set(rows).size).toBe(1000);
  });

  it('does not open when a byte was changed, wherever it is', () => {
    for (let place = 0; place < row.length; place += 1) {
      const changed = Buffer.from(row);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => unseal(key, 'alqueria\njournal\nc1\n1', changed)).toThrow(UnreadableRow);
    }
  });

  it.each(['alqueria\njournal\nc1\n2', 'alqueria\nsnapshot\nc1\n1', 'manises\njournal\nc1\n1'])(
    'does not open as another row: %j',
    (place) => {
      expect(() => unseal(key, place, row)).toThrow(UnreadableRow);
    },
  );

  it('does not open with another key', () => {
    expect(() => unseal(secretKey(newKeyBytes()), 'alqueria\njournal\nc1\n1', row)).toThrow(UnreadableRow);
  });
});

describe('the key of a person', () => {
  it('is unwrapped for that person only', () => {
    const bytes = newKeyBytes();
    const wrapped = wrapKey(key, 'alqueria', 'P1', bytes);
    expect(unwrapKey(key, 'alqueria', 'P1', wrapped)).toEqual(bytes);
    expect(() => unwrapKey(key, 'alqueria', 'P2', wrapped)).toThrow(UnreadableRow);
  });
});

describe('the key of the installation', () => {
  let dataFolder: string;
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'oficio-key-'));
  });
  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

  it('is made once, readable by its owner only', () => {
    const made = installationKey({ dataFolder }, false);
    expect(statSync(join(dataFolder, 'key')).mode & 0o777).toBe(0o600);
    expect(installationKey({ dataFolder }, 'sealed data').equals(made)).toBe(true);
  });

  it('that was lost is told, not made again', () => {
    expect(() => installationKey({ dataFolder }, 'sealed data')).toThrow(/its key is not in/);
    expect(() => installationKey({ dataFolder }, 'production')).toThrow(/Production needs a key/);
    expect(() => readFileSync(join(dataFolder, 'key'))).toThrow();
  });

  it('comes from the environment, in hexadecimal or base64', () => {
    const bytes = newKeyBytes();
    const wanted = secretKey(bytes);
    for (const text of [bytes.toString('hex'), bytes.toString('base64'), `${bytes.toString('base64url')}\n`])
      expect(installationKey({ dataFolder, key: text }, 'sealed data').equals(wanted)).toBe(true);
  });

  it.each(['', 'secret', 'a'.repeat(63), Buffer.alloc(31).toString('base64')])('is not %j', (text) => {
    expect(() => installationKey({ dataFolder, key: text }, false)).toThrow(WrongKey);
    const keyFile = join(dataFolder, 'mine');
    expect(() => installationKey({ dataFolder, keyFile }, false)).toThrow(/cannot be read/);
    writeFileSync(keyFile, text);
    expect(() => installationKey({ dataFolder, keyFile }, false)).toThrow(/holds no key/);
  });
});
