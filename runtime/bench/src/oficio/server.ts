/**
 * The product's HTTP on a port of its own, over a new installation in the folder of the first argument. With
 * `relay` it is the whole installation of `oficio serve`, which sends the letters while it is measured; without
 * it the letters wait in the outbox, as in every other subject.
 */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createApp } from '#product/app.js';
import { startServer } from '#product/main.js';
import { serveParent } from '../http/server-process.js';
import { install } from './installation.js';

const [folder = '', way] = process.argv.slice(2);
const memory = () => process.memoryUsage().rss;
const installation = await install(folder);
const { people, file, config, deps } = installation;

if (way === 'relay') {
  await installation.close();
  const server = await startServer(config);
  serveParent({ port: server.port, people, file }, { memory }, () => server.stop());
} else {
  const app = createApp(deps);
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
    const { port } = server.address() as AddressInfo;
    serveParent({ port, people, file }, { memory }, async () => {
      server.close();
      await installation.close();
    });
  });
}
