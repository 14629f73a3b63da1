import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.js';
import { serveDesigner } from './designer.js';
import type { HttpEnvironment } from './environment.js';
import { acceptedLanguage } from './language.js';
import { entityOfHost } from './town-context.js';

describe('acceptedLanguage', () => {
  const offered = ['es', 'ca-valencia', 'en'] as const;
  it.each([
    ['ca-valencia,es;q=0.8', 'ca-valencia'],
    ['ca', 'ca-valencia'],
    ['ca-ES;q=0.2, en-GB;q=0.9', 'en'],
    ['va, fr', 'es'],
    ['en;q=0, es;q=0.1', 'es'],
    ['', 'es'],
    [undefined, 'es'],
  ])('%s → %s', (header, language) => {
    expect(acceptedLanguage(header, offered)).toBe(language);
  });
});

describe('entityOfHost', () => {
  it('is the town of the host name, or the default one', () => {
    const config = { hosts: { 'sede.manises.example': 'manises' }, town: 'alqueria' };
    expect(entityOfHost('SEDE.manises.example:443', config)).toBe('manises');
    expect(entityOfHost('localhost:8080', config)).toBe('alqueria');
    expect(entityOfHost(undefined, config)).toBe('alqueria');
  });
});

describe('clientAddress', () => {
  const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
  it('believes a proxy of this machine, its last entry, and nobody else', () => {
    expect(clientAddress(from('127.0.0.1'), '198.51.100.9, 203.0.113.5')).toBe('203.0.113.5');
    expect(clientAddress(from('203.0.113.7'), '198.51.100.9')).toBe('203.0.113.7');
    expect(clientAddress(from('::1'), undefined)).toBe('::1');
    expect(clientAddress(undefined, '198.51.100.9')).toBe('local');
  });
});

describe('the staff application', () => {
  let folder: string;
  let app: Hono<HttpEnvironment>;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'oficio-designer-'));
    mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>Oficio</title>');
    writeFileSync(join(folder, 'dist', 'assets', 'index-AbCd1234.js'), 'export {};');
    writeFileSync(join(folder, 'secret.json'), '{}');
    app = new Hono<HttpEnvironment>();
    app.onError(() => new Response(null, { status: 404 }));
    serveDesigner(app, join(folder, 'dist'), { tls: false });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers every address of its own with its first page, never cached', async () => {
    for (const path of ['/designer', '/designer/', '/designer/procedures/ibi/chart?x=1']) {
      const response = await app.request(path);
      expect([response.status, await response.text()]).toEqual([200, '<!doctype html><title>Oficio</title>']);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
    }
  });

  it('keeps its hashed files for ever, and a missing one is a 404', async () => {
    const found = await app.request('/designer/assets/index-AbCd1234.js');
    expect(found.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(found.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await app.request('/designer/assets/index-Gone5678.js')).status).toBe(404);
  });

  it('leaves its folder for nobody', async () => {
    for (const path of [
      '/designer/../secret.json',
      '/designer/..%2fsecret.json',
      '/designer/%2e%2e%2fsecret.json',
      '/designer/%',
      '/designer/%00.js',
    ])
      expect((await app.request(path)).status).toBe(404);
  });
});
