/** The least that Hono can do: reads a JSON body and gives it back. What the product's HTTP is held against. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { serveParent } from './server-process.js';

const app = new Hono();
app.post('/echo', async (http) => http.json(await http.req.json()));
app.get('/echo', (http) => http.json({ status: 'alive' }));

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
  const { port } = server.address() as AddressInfo;
  serveParent({ port }, {}, async () => void server.close());
});
