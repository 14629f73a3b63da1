import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oficio } from './fixtures/run-oficio.js';

const samples = fileURLToPath(new URL('../../../samples', import.meta.url));
const procedure = join(samples, 'ibi-large-family-new', 'procedure.json');

let folder: string;
let output: string[];
let errors: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-cli-'));
  output = [];
  errors = [];
  vi.stubEnv('OFICIO_DATA', folder);
  vi.stubEnv('NODE_ENV', 'test');
  vi.spyOn(console, 'log').mockImplementation((line) => output.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line) => errors.push(String(line)));
  const catchWords = (words: string[]) => (text: string | Uint8Array) => {
    words.push(String(text));
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(catchWords(output));
  vi.spyOn(process.stderr, 'write').mockImplementation(catchWords(errors));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('wrong use', () => {
  it.each([
    ['an unknown command', ['fly']],
    ['a missing argument', ['validate']],
    ['a file that is not there', ['validate', '/nowhere.json']],
    ['a name that is no register file', ['import-register', '/nowhere.csv']],
    ['a place in time without a simulated clock', ['serve', '--at', '2026-01-15T09:00']],
    ['a place in time that cannot be read', ['serve', '--clock', 'simulated', '--at', 'tomorrow']],
    ['a port that is no port', ['serve', '--port', 'eighty']],
  ])('%s ends with 2 and says why', async (_, args) => {
    expect(await oficio(...args)).toBe(2);
    expect(errors.join('')).not.toBe('');
  });

  it('of the clock in production is refused', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    vi.stubEnv('OFICIO_SECRET', 'x'.repeat(32));
    expect(await oficio('serve', '--clock', 'simulated')).toBe(2);
    expect(errors.join('')).toContain('Production runs on the real clock');
  });
});

it('helps, and ends with 0', async () => {
  expect(await oficio('--help')).toBe(0);
  expect(output.join('')).toContain('import-register');
});

describe('validate', () => {
  it('passes a procedure that can be published', async () => {
    expect(await oficio('validate', procedure, '--json')).toBe(0);
    expect(JSON.parse(output.join(''))).toMatchObject([{ file: procedure, ok: true }]);
  });

  it('tells the line of a broken one, and ends with 1', async () => {
    const broken = file('broken.json', readFileSync(procedure, 'utf8').replace('"onRequest"', '"onDemand"'));
    expect(await oficio('validate', broken, '--json')).toBe(1);
    const [report] = JSON.parse(output.join('')) as { findings: { path: string; line: number }[] }[];
    expect(report?.findings[0]).toMatchObject({ path: '/entries/0/initiation' });
    expect(report?.findings[0]?.line).toBeGreaterThan(1);
  });
});

it('keeps a furnished town: seeded once, exported, copied, and the copy opens', {
  timeout: 60_000,
}, async () => {
  expect(await oficio('seed', '--json')).toBe(0);
  expect(JSON.parse(output.splice(0).join(''))).toMatchObject({
    entity: 'alqueria-de-la-comtessa',
    accounts: 7,
  });
  expect(await oficio('seed', '--json')).toBe(0);
  expect(JSON.parse(output.splice(0).join(''))).toMatchObject({
    inhabitants: 0,
    procedures: [],
    accounts: 0,
  });

  const people = file('people.csv', 'personId,givenName\nX1,Anna\n');
  expect(await oficio('import-register', people)).toBe(1);
  expect(output.splice(0).join('\n')).toContain('people.csv:1 surname1');

  const out = join(folder, 'procedures.json');
  expect(await oficio('export', 'procedures', '--out', out)).toBe(0);
  const exported = JSON.parse(readFileSync(out, 'utf8')) as { procedures: { procedureId: string }[] };
  expect(exported.procedures.map((row) => row.procedureId)).toContain('ibi-large-family-new');

  const copy = join(folder, 'copy', '..', 'copy.sqlite');
  expect(await oficio('backup', copy)).toBe(0);
  expect(existsSync(copy)).toBe(true);
  expect(await oficio('backup', copy)).toBe(1);
  expect(await oficio('seed', '--town', 'atlantis')).toBe(1);
});
