import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { readSessionCookie } from './session-cookie.js';

const app = new Hono().get('/', (http) => http.json(readSessionCookie(http, 'oficio_staff') ?? null));

it.each([
  ['oficio_staff=secret', 'secret'],
  ['theme=dark; oficio_staff=secret; oficio_form=other', 'secret'],
  ['oficio_staff=se-cr_et==', 'se-cr_et=='],
  ['my_oficio_staff=secret', null],
  ['oficio_staff_2=secret', null],
  ['oficio_citizen=secret', null],
  ['', null],
])('of %j reads %j', async (cookie, secret) => {
  expect(await (await app.request('/', { headers: { cookie } })).json()).toBe(secret);
});
