import { allContracts, problem } from '@oficio/schemas/api';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Caller, OTHER_TOWN, PASSWORD, type TestApp, testApp } from './fixtures/test-app.js';
import { problemCatalogue } from './problem-catalogue.js';
import { BODY_LIMIT } from './read-body.js';
import { headersOf } from './security-headers.js';

let test: TestApp;
let officer: Caller;

beforeAll(async () => {
  test = await testApp();
  officer = await test.as('officer');
});

/** An address of a contract with something in the place of each parameter. */
const addressOf = (path: string) => path.replaceAll(/:\w+/g, '1');

describe('who may call', () => {
  const guarded = allContracts.filter(({ access }) => access !== 'public');
  const ofRoles = guarded.filter(({ access }) => Array.isArray(access));

  it.each(guarded)('$id: 401 for somebody who is not signed in', async ({ method, path }) => {
    const { status, body } = await test.anonymous.json(method, addressOf(path), {
      body: method === 'GET' ? undefined : {},
    });
    expect([status, body.code]).toEqual([401, 'session.required']);
  });

  it.each(ofRoles)('$id: 403 for every role that it does not name', async ({ method, path, access }) => {
    const { roles } = await import('@oficio/schemas/definition');
    for (const role of roles.filter((one) => !access.includes(one as never))) {
      const { status, body } = await (await test.as(role)).json(method, addressOf(path), {
        body: method === 'GET' ? undefined : {},
      });
      expect([role, status, body.code]).toEqual([role, 403, 'access.denied']);
    }
  });

  it.each(guarded.filter(({ method, access }) => method !== 'GET' && access !== 'system'))(
    '$id: 403 without the proof of origin, or with the one of another session',
    async ({ method, path, access, id }) => {
      const role = Array.isArray(access) ? access[0] : 'officer';
      if (role === undefined) throw new Error(`${id} admits nobody`);
      const { cookie = '', host = '' } = (await test.as(role)).headers;
      const foreign = (await test.as('officer', OTHER_TOWN)).headers['x-csrf-token'];
      for (const token of [undefined, '', foreign]) {
        const headers = { cookie, host, ...(token === undefined ? {} : { 'x-csrf-token': token }) };
        const response = await test.app.request(addressOf(path), {
          method,
          headers: { ...headers, 'content-type': 'application/json' },
          body: '{}',
        });
        const { code } = problem.parse(await response.json());
        expect([response.status, code]).toEqual([403, 'csrf.invalid']);
      }
    },
  );

  it.each(allContracts)('$id: its problems are all in the catalogue', ({ problems }) => {
    expect(problems.filter((code) => !(code in problemCatalogue))).toEqual([]);
  });
});

describe('another town', () => {
  it('does not know the session of this one', async () => {
    const { cookie = '' } = officer.headers;
    const response = await test.app.request('/api/session', {
      headers: { cookie, host: 'sede.manises.example' },
    });
    expect(response.status).toBe(401);
  });

  it('does not see its cases, tasks, messages or people: 404 on every one', async () => {
    const opened = await test.engine.open('other-town');
    if (!opened.ok) throw new Error(opened.refused.code);
    const { caseId } = opened.receipt;
    const stranger = await test.as('officer', OTHER_TOWN);
    expect((await officer.json('GET', `/api/cases/${caseId}`)).status).toBe(200);
    expect(await stranger.json('GET', `/api/cases/${caseId}`)).toMatchObject({
      status: 404,
      body: { code: 'case.unknown' },
    });
    const event = { event: { kind: 'citizen', action: 'confirm', identifiedBy: 'NIF' } };
    const headers = { 'idempotency-key': 'key-of-a-stranger' };
    expect(
      await stranger.json('POST', `/api/cases/${caseId}/events`, { body: event, headers }),
    ).toMatchObject({
      status: 404,
      body: { code: 'case.unknown' },
    });
    expect((await stranger.json('GET', '/api/cases')).body.total).toBe(0);
    expect((await stranger.json('GET', '/api/worklist?view=all')).body.total).toBe(0);
    expect((await test.engine.deps.store.cases.load(test.deps.config.town, caseId))?.case.version).toBe(1);
  });
});

describe('bad input', () => {
  const at = '/api/cases/none/events';
  const headers = { 'idempotency-key': 'bad-input-key' };

  it('is told as a problem in the language of the request', async () => {
    const response = await officer.call('GET', '/api/cases/none', {
      headers: { 'accept-language': 'ca-ES, es;q=0.5' },
    });
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(problem.parse(await response.json())).toMatchObject({
      code: 'case.unknown',
      status: 404,
      title: 'No hi ha cap expedient amb eixe identificador.',
    });
  });

  it.each([
    ['broken JSON', '{"event":', 400, 'request.json'],
    ['another encoding', Buffer.from([0x7b, 0xff, 0x7d]).toString('latin1'), 400, 'request.json'],
    ['wrong types', { event: { kind: 'officer', task: 5 } }, 400, 'request.invalid'],
    ['members that nobody asked for', { event: { kind: 'deadline', deadline: 'x' } }, 400, 'request.invalid'],
  ])('%s', async (_, body, status, code) => {
    expect(await officer.json('POST', at, { body, headers })).toMatchObject({ status, body: { code } });
  });

  it('is told place by place, in three languages', async () => {
    const { body } = await officer.json('GET', '/api/cases?limit=1000');
    expect(body.errors).toEqual([
      {
        path: 'query/limit',
        code: 'too_big',
        text: {
          es: 'Es demasiado largo o grande: el máximo es 100.',
          'ca-valencia': 'És massa llarg o gran: el màxim és 100.',
          en: 'It is too long or large: the maximum is 100.',
        },
      },
    ]);
  });

  it('a body of another type, or too large, is refused before it is read', async () => {
    expect(
      await officer.json('POST', at, { body: 'a=1', headers: { ...headers, 'content-type': 'text/plain' } }),
    ).toMatchObject({
      status: 415,
    });
    const large = { event: 'x'.repeat(BODY_LIMIT) };
    expect(await officer.json('POST', at, { body: large, headers })).toMatchObject({
      status: 413,
      body: { code: 'request.tooLarge' },
    });
  });

  it('an address that does not exist is a 404 problem', async () => {
    expect(await officer.json('GET', '/api/nothing')).toMatchObject({
      status: 404,
      body: { code: 'route.unknown' },
    });
  });
});

describe('every answer', () => {
  it('of the interface admits nothing to be loaded, framed or cached', async () => {
    const { headers } = await officer.call('GET', '/api/session');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toBeTruthy();
  });

  it('of the interface has the same headers, whoever made it: with a cookie, without a body, refused', async () => {
    const demanded = headersOf('api', { tls: false });
    const { anonymous } = await testApp();
    const body = { email: 'officer@alqueria.example', password: PASSWORD };
    const signedIn = await anonymous.call('POST', '/api/session', { body });
    expect(signedIn.headers.get('set-cookie')).toContain('oficio_staff=');
    const { csrfToken } = (await signedIn.json()) as { csrfToken: string };
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const mine = { headers: { cookie, 'x-csrf-token': csrfToken } };
    const replies = [
      signedIn,
      await anonymous.call('GET', '/api/session', mine),
      await anonymous.call('GET', '/api/cases/none', mine),
      await anonymous.call('DELETE', '/api/session', mine),
      await anonymous.call('GET', '/api/session', mine),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 404, 204, 401]);
    for (const { headers } of replies) expect(Object.fromEntries(headers)).toMatchObject(demanded);
    expect(new Set(replies.map(({ headers }) => headers.get('x-request-id'))).size).toBe(replies.length);
  });

  it('has the request id of a proxy of this machine when it looks like one, and one of its own otherwise', async () => {
    const idGiven = async (id: string, remoteAddress: string) => {
      const env = { incoming: { socket: { remoteAddress } } };
      const reply = await test.app.request('/healthz', { headers: { 'x-request-id': id } }, env);
      return reply.headers.get('x-request-id');
    };
    expect(await idGiven('proxy-12345678', '127.0.0.1')).toBe('proxy-12345678');
    const made = [
      await idGiven('proxy-12345678', '203.0.113.7'),
      await idGiven('a\tb<script>', '127.0.0.1'),
      await idGiven('short', '::1'),
    ];
    for (const id of made) expect(id).toMatch(/^id-/);
    expect(new Set(made).size).toBe(made.length);
  });

  it('says alive and ready', async () => {
    expect((await test.anonymous.json('GET', '/healthz')).body).toEqual({ status: 'alive' });
    expect((await test.anonymous.json('GET', '/readyz')).body).toEqual({ status: 'ready' });
  });
});

describe('the description of the interface', () => {
  it('has every contract with its method, and refers to nothing outside', async () => {
    const { body } = await test.anonymous.json('GET', '/openapi.json');
    for (const { method, path, id } of allContracts) {
      const address = path.replaceAll(/:(\w+)/g, '{$1}');
      expect(body.paths[address][method.toLowerCase()].operationId).toBe(id);
    }
    expect(body.openapi).toBe('3.1.0');
  });

  it('is readable as one page without scripts nor inline styles', async () => {
    const response = await test.anonymous.call('GET', '/docs');
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("style-src 'self'");
    expect(html).not.toMatch(/<script|style=|https?:\/\//);
    for (const { id } of allContracts) expect(html).toContain(`id="${id}"`);
  });
});
