import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { DAY, START, TOWN } from '../cases/fixtures/test-engine.js';
import type { JournalRow } from '../ports/index.js';
import { registerPerson } from '../registry/fixtures/register-person.js';
import { moveClock } from '../workers/move-clock.js';
import { workers } from '../workers/workers.js';
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

const effectOf = ({ caseId, seq, effects }: JournalRow, wanted: JournalRow['effects'][number]['kind']) =>
  `${caseId}:${seq}:${effects.findIndex(({ kind }) => kind === wanted)}`;

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

  it('follows a request from its line to the diary, to the letter and the answer that came of it', async () => {
    const { lines, stream } = recorder();
    const log = createLog('info', stream);
    const test = await testApp(() => ({ log }));
    const { engine } = test;
    const { store } = engine.deps;
    const empar = registerPerson('P1', { givenName: 'Empar', surname1: 'Mascarell', nif: '99900001S' });
    const register = { addresses: [], households: [], titles: [], properties: [], discounts: [], deaths: [] };
    await store.register.import(TOWN, { ...register, people: [empar] }, START);
    const work = workers({ ...engine.deps, log });
    const officer = await test.as('officer');
    const post = async (path: string, asked: object) => {
      const headers = { 'idempotency-key': `follow${path.replaceAll('/', '-')}` };
      const reply = await officer.call('POST', path, { body: asked, headers });
      const body = (await reply.json()) as { caseId?: string };
      if (!body.caseId) throw new Error(JSON.stringify(body));
      return { requestId: reply.headers.get('x-request-id'), caseId: body.caseId };
    };
    const told = () => lines.map((line) => JSON.parse(line));

    const opening = { procedureId: 'bench-permit', entry: 'offer', personId: 'P1', answers: {} };
    const opened = await post('/api/cases', opening);
    const { caseId } = opened;
    engine.answers.courier = () => ({ status: 'transient', reason: 'SMTP 451' });
    await work.tick();
    engine.answers.courier = () => ({ status: 'permanent', reason: 'SMTP 550' });
    await moveClock(engine.deps.clock, work, START + DAY);
    const answer = { kind: 'answer', dataNeed: 'residence', generation: 1, result: 'verified' } as const;
    engine.answers.consultant = () => ({ status: 'done', events: [answer] });
    const event = { kind: 'citizen', action: 'confirm', identifiedBy: 'NIF' };
    const confirmed = await post(`/api/cases/${caseId}/events`, { event });
    await work.tick();
    await moveClock(engine.deps.clock, work, START + 100 * DAY);

    const rows = await store.cases.journal(TOWN, caseId);
    expect(rows.map(({ event, requestId }) => [event?.kind, requestId])).toEqual([
      [undefined, opened.requestId],
      ['citizen', confirmed.requestId],
      ['answer', confirmed.requestId],
      ['deadline', undefined],
    ]);
    const ofEffects = told().filter(({ effectId }) => effectId !== undefined);
    expect(ofEffects.map(({ requestId, effectId, kind, msg }) => [requestId, effectId, kind, msg])).toEqual([
      [opened.requestId, `${caseId}:1:0`, 'communicate', 'an effect will be tried again'],
      [opened.requestId, `${caseId}:1:0`, 'communicate', 'an effect was given up'],
      [confirmed.requestId, rows[1] && effectOf(rows[1], 'consult'), 'consult', 'an effect was done'],
    ]);
    const asked = told().filter(({ msg, method }) => msg === 'request' && method === 'POST');
    expect(asked.map(({ requestId }) => requestId)).toEqual(
      expect.arrayContaining([opened.requestId, confirmed.requestId]),
    );
    expect(opened.requestId).not.toBe(confirmed.requestId);
    expect(lines.join('')).not.toMatch(/Empar|Mascarell|99900001S/);
  });

  it('of a case that stopped at a bug names the request that brought it about', async () => {
    const { lines, stream } = recorder();
    const test = await testApp(({ store }) => ({
      log: createLog('error', stream),
      store: {
        ...store,
        cases: {
          ...store.cases,
          recall: async () => undefined,
          async loadForEvent(entity, caseId) {
            const loaded = await store.cases.loadForEvent(entity, caseId);
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
