import { beforeEach, describe, expect, it } from 'vitest';
import { type Caller, PASSWORD, type TestApp, testApp } from '../http/fixtures/test-app.js';
import { signInByAccount } from './attempts.js';
import { ABSOLUTE_MS, IDLE_MS } from './staff-sessions.js';

let test: TestApp;
let clock: TestApp['engine']['deps']['machineClock'];

beforeEach(async () => {
  test = await testApp();
  clock = test.engine.deps.machineClock;
});

const pass = (milliseconds: number) => clock.moveTo(clock.now() + milliseconds);
const signIn = (email: string, password: string) =>
  test.anonymous.json('POST', '/api/session', { body: { email, password } });
const isIn = async (officer: Caller) => (await officer.json('GET', '/api/session')).status === 200;

describe('signing in', () => {
  it('gives the account, its town and the token that writes must carry', async () => {
    const { status, body } = await signIn(' Officer@alqueria.example'.trim(), PASSWORD);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      account: { id: 'alqueria-officer', roles: ['officer'] },
      town: { id: 'alqueria', synthetic: true },
      clock: { simulated: true, today: '2026-01-15' },
    });
    expect(body.csrfToken).toBeTruthy();
  });

  it('hands a cookie that no script reads and no other site sends', async () => {
    const body = { email: 'officer@alqueria.example', password: PASSWORD };
    const plain = await test.anonymous.call('POST', '/api/session', { body });
    expect(plain.headers.get('set-cookie')).toMatch(
      /oficio_staff=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax/,
    );
    const secure = await testApp((deps) => ({
      config: { ...deps.config, publicUrl: 'https://sede.alqueria.example' },
    }));
    const overTls = await secure.anonymous.call('POST', '/api/session', { body });
    expect(overTls.headers.get('set-cookie')).toContain('; Secure');
    expect(overTls.headers.get('strict-transport-security')).toBeTruthy();
  });

  it('answers the same for an unknown e-mail, a wrong password, an inactive account and another town', async () => {
    const account = await test.deps.store.accounts.find('alqueria', 'alqueria-signatory');
    if (!account) throw new Error('No account');
    await test.deps.store.accounts.save('alqueria', { ...account, active: false });
    const answers = await Promise.all([
      signIn('nobody@alqueria.example', PASSWORD),
      signIn('officer@alqueria.example', 'not this one'),
      signIn('signatory@alqueria.example', PASSWORD),
      signIn('officer@manises.example', PASSWORD),
    ]);
    const shown = answers.map(({ status, body: { instance: _, ...body } }) => JSON.stringify([status, body]));
    expect(new Set(shown).size).toBe(1);
    expect(answers[0]?.body.code).toBe('signIn.wrong');
  });

  it('is closed for a while after too many attempts on an account, right or wrong, and opens again', async () => {
    for (let attempt = 0; attempt < signInByAccount.most; attempt += 1)
      await signIn('officer@alqueria.example', 'guess');
    const closed = await test.anonymous.call('POST', '/api/session', {
      body: { email: 'officer@alqueria.example', password: PASSWORD },
    });
    expect(closed.status).toBe(429);
    expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn('signatory@alqueria.example', PASSWORD)).status).toBe(200);
    pass(signInByAccount.windowMs);
    expect((await signIn('officer@alqueria.example', PASSWORD)).status).toBe(200);
  });

  it('is refused to a form of another site', async () => {
    const body = { email: 'officer@alqueria.example', password: PASSWORD };
    const asked = { body, headers: { 'sec-fetch-site': 'cross-site' } };
    expect(await test.anonymous.json('POST', '/api/session', asked)).toMatchObject({
      status: 403,
      body: { code: 'csrf.invalid' },
    });
  });
});

describe('a session', () => {
  it('ends when nobody uses it, and goes on while somebody does', async () => {
    const officer = await test.as('officer');
    pass(IDLE_MS - 60_000);
    expect(await isIn(officer)).toBe(true);
    pass(IDLE_MS - 60_000);
    expect(await isIn(officer)).toBe(true);
    pass(IDLE_MS + 60_000);
    expect(await isIn(officer)).toBe(false);
  });

  it('ends after a working day however much it is used', async () => {
    const officer = await test.as('officer');
    for (let used = 0; used < ABSOLUTE_MS - IDLE_MS / 2; used += IDLE_MS / 2) {
      expect(await isIn(officer)).toBe(true);
      pass(IDLE_MS / 2);
    }
    pass(IDLE_MS / 2);
    expect(await isIn(officer)).toBe(false);
  });

  it('ends for good when its person signs out or is taken out of the staff', async () => {
    const officer = await test.as('officer');
    expect((await officer.call('DELETE', '/api/session')).status).toBe(204);
    expect(await isIn(officer)).toBe(false);
    const signatory = await test.as('signatory');
    const account = await test.deps.store.accounts.find('alqueria', 'alqueria-signatory');
    if (!account) throw new Error('No account');
    await test.deps.store.accounts.save('alqueria', { ...account, active: false });
    expect(await isIn(signatory)).toBe(false);
  });
});

describe('the clock of a demonstration', () => {
  it('moves forward and fires what falls due, never back', async () => {
    const officer = await test.as('officer');
    const moved = await officer.json('POST', '/api/clock', { body: { days: 1 } });
    expect(moved.body).toMatchObject({ simulated: true, today: '2026-01-16' });
    expect(await isIn(officer), 'moving it signs nobody out').toBe(true);
    const back = await (await test.as('administrator')).json('POST', '/api/clock', {
      body: { to: '2026-01-01T00:00:00Z' },
    });
    expect(back).toMatchObject({ status: 422, body: { code: 'clock.backwards' } });
  });

  it('does not exist under the real one', async () => {
    const real = await testApp((deps) => ({
      clock: { simulated: false, now: () => deps.clock.now() },
      moveClock: undefined,
    }));
    const answer = await (await real.as('officer')).json('POST', '/api/clock', { body: { days: 1 } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'clock.notSimulated' } });
  });
});
