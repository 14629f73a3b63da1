import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJsonBody } from './read-body.js';
import { Refusal } from './refuse.js';

const LIMIT = 64;
/** One connection: a body that was not read to its end would be in the way of the next request. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let server: ReturnType<typeof serve>;

beforeAll(async () => {
  const app = new Hono();
  app.post('/', async (http) => http.json(await readJsonBody(http, LIMIT)));
  app.post('/late', async (http) => {
    await setImmediate();
    return http.json(await readJsonBody(http, LIMIT));
  });
  app.onError((error, http) => http.text(error instanceof Refusal ? error.code : error.message, 400));
  await new Promise<void>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve());
  });
});
afterAll(() => {
  agent.destroy();
  return new Promise((resolve) => server.close(resolve));
});

/** Sends the parts as one body: in chunks, or with its length announced. */
const send = (parts: readonly (string | Buffer)[], announced: boolean, path = '/'): Promise<string> =>
  new Promise((resolve, reject) => {
    const bytes = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const headers = {
      'content-type': 'application/json',
      ...(announced && { 'content-length': bytes.length }),
    };
    const { port } = server.address() as AddressInfo;
    const asked = request({ port, path, method: 'POST', headers, agent }, async (reply) => {
      let text = '';
      for await (const part of reply) text += part;
      resolve(text);
    });
    asked.once('error', reject);
    for (const part of parts) asked.write(part);
    asked.end();
  });

describe.each([
  ['of announced length', true],
  ['in chunks', false],
])('a body %s', (_, announced) => {
  it('is read whole, however it arrives', async () => {
    expect(await send(['{"a":', '[1,"', 'à"]}'], announced)).toBe('{"a":[1,"à"]}');
  });

  it('is read whole when it had arrived before anybody asked for it', async () => {
    for (const text of ['{"a":1}', '"à"', '[]'])
      expect(await send([text], announced, '/late')).toBe(JSON.stringify(JSON.parse(text)));
  });

  it('is refused above the limit', async () => {
    expect(await send([JSON.stringify('x'.repeat(LIMIT))], announced)).toBe('request.tooLarge');
  });

  it.each([
    ['is not JSON', '{"a":'],
    ['is not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['is empty', ''],
  ])('is refused when it %s', async (_case, part) => {
    expect(await send([part], announced)).toBe('request.json');
  });
});
