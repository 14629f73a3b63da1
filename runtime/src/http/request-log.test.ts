import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { PASSWORD, testApp } from './fixtures/test-app.js';
import { createLog } from './request-log.js';

function recorder() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, stream };
}

describe('the log', () => {
  it('cuts personal members out of an object that was logged whole', () => {
    const { lines, stream } = recorder();
    const log = createLog('info', stream);
    const person = {
      personId: 'P1',
      nif: '99900001S',
      email: 'empar@persona.example',
      birthDate: '1980-05-01',
    };
    log.info({ person, letter: { to: 'empar@persona.example', html: '<p>Empar</p>' } }, 'whole');
    expect(lines.join('')).not.toMatch(/99900001S|persona\.example|1980-05-01|Empar/);
    expect(lines.join('')).toContain('P1');
  });

  it('of requests names the route, not the address, the search or the body', async () => {
    const { lines, stream } = recorder();
    const test = await testApp(() => ({ log: createLog('info', stream) }));
    const officer = await test.as('officer');
    await officer.call('GET', '/api/people?search=Mascarell');
    await officer.call('GET', '/api/cases/OF-2026-SECRET');
    await test.anonymous.call('POST', '/api/session', {
      body: { email: 'someone@persona.example', password: PASSWORD },
    });
    const written = lines.join('');
    expect(written).toContain('"route":"/api/cases/:caseId"');
    expect(written).toContain('"account":"alqueria-officer"');
    expect(written).not.toMatch(/Mascarell|OF-2026-SECRET|someone@|long enough/);
    const { cookie = '', 'x-csrf-token': token = '?' } = officer.headers;
    expect(written).not.toContain(cookie.split('=')[1] ?? '?');
    expect(written).not.toContain(token);
  });

  it('of a failure says what failed under the id that the person was given', async () => {
    const { lines, stream } = recorder();
    const test = await testApp((deps) => ({
      log: createLog('error', stream),
      store: {
        ...deps.store,
        definitions: { ...deps.store.definitions, list: () => Promise.reject(new Error('disk')) },
      },
    }));
    const { status, body } = await (await test.as('officer')).json('GET', '/api/procedures');
    expect([status, body.code]).toEqual([500, 'server.failure']);
    expect(lines.join('')).toContain(body.instance.replace('urn:request:', ''));
  });

  it('of a case that stopped at a bug names the request that brought it about', async () => {
    const { lines, stream } = recorder();
    const test = await testApp(({ store }) => ({
      log: createLog('error', stream),
      store: {
        ...store,
        cases: {
          ...store.cases,
          async load(entity, caseId) {
            const loaded = await store.cases.load(entity, caseId);
            const broken = { ...loaded?.case.snapshot, state: { value: 'no phase of any chart' } };
            return loaded && { ...loaded, case: { ...loaded.case, snapshot: broken as never } };
          },
        },
      },
    }));
    const opened = await test.engine.open('request-of-a-bug');
    if (!opened.ok) throw new Error(opened.refused.code);
    const officer = await test.as('officer');
    const reply = await officer.call('POST', `/api/cases/${opened.receipt.caseId}/events`, {
      body: { event: { kind: 'citizen', action: 'confirm', identifiedBy: 'NIF' } },
      headers: { 'idempotency-key': 'request-of-a-bug' },
    });
    expect(await reply.json()).toMatchObject({ code: 'case.incident' });
    const told = lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'a case stopped at a bug');
    expect(told.requestId).toBe(reply.headers.get('x-request-id'));
  });
});
