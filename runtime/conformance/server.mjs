// The real server with charts that nobody checked, for the conformance command only: no command of `oficio` starts
// it, and it refuses production. It furnishes an empty data folder (first argument) from `furniture.json` there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashPassword } from '../dist/auth/password.js';
import { contentHash } from '../dist/cases/content-hash.js';
import { readConfig } from '../dist/config/config.js';
import { startServer } from '../dist/main.js';
import { openStore } from '../dist/open-store.js';

const [dataFolder] = process.argv.slice(2);
const { town, calendar, register, officer, definitions, at } = JSON.parse(
  readFileSync(join(dataFolder, 'furniture.json'), 'utf8'),
);
const config = readConfig({
  NODE_ENV: process.env.NODE_ENV ?? 'test',
  OFICIO_DATA: dataFolder,
  OFICIO_HOST: '127.0.0.1',
  OFICIO_TOWN: town.id,
  OFICIO_LOG: 'error',
  PORT: '0',
});
if (config.mode === 'production') throw new Error('Charts that nobody checked are not run in production.');

/** Publishes straight into the store: what the publication checks would refuse is the point of these charts. */
async function furnish(store) {
  if (await store.towns.find(town.id)) return;
  for (const definition of definitions)
    await store.definitions.publish(town.id, {
      procedureId: definition.id,
      hash: contentHash(definition),
      definition,
      publishedAt: at,
      publishedBy: 'conformance',
      note: '',
    });
  await store.register.import(town.id, register, at);
  await store.accounts.save(town.id, {
    accountId: 'conformance',
    email: officer.email,
    name: 'Conformance',
    passwordHash: await hashPassword(officer.password),
    roles: ['officer'],
    units: ['desk'],
    active: true,
  });
  await store.towns.saveCalendar(town.id, calendar, at);
  await store.towns.save({ entity: town.id, document: town, synthetic: true, savedAt: at });
}

const { store } = openStore(config);
await furnish(store);
await store.close();
const { port } = await startServer(config, { simulatedFrom: at });
console.log(JSON.stringify({ port }));
