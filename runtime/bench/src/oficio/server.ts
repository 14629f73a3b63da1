/**
 * The product's HTTP in a process of its own, over the furnished folder of the first argument. `whole` is the
 * installation as `oficio serve` starts it, which sends the letters meanwhile; `quiet` is the same without the
 * workers, so that the letters wait in the outbox as in every other subject.
 */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createApp } from '#product/app.js';
import { startServer } from '#product/main.js';
import { serveParent } from '../http/server-process.js';
import { openInstallation, productionConfig } from './installation.js';

const [folder = '', way] = process.argv.slice(2);
/** The most that was resident at any moment, the writer's thread included, in bytes. */
const memory = () => process.resourceUsage().maxRSS * 1024;

if (way === 'whole') {
  const server = await startServer(productionConfig(folder));
  serveParent({ port: server.port }, { memory }, () => server.stop());
} else {
  const { deps, close } = await openInstallation(folder, 'served');
  const app = createApp(deps);
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
    const { port } = server.address() as AddressInfo;
    serveParent({ port }, { memory }, async () => {
      server.close();
      await close();
    });
  });
}
