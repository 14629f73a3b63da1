// Writes the next numbered SQL migration from the drizzle schema: node scripts/generate-migration.mjs NAME
// With --custom an empty one, for what the schema cannot say (triggers).
// npm may place drizzle-orm beside the runtime and drizzle-kit at the root, where it cannot see it: the hook shows it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error('usage: node scripts/generate-migration.mjs NAME   (lower case, dashes)');
  process.exit(2);
}
const room = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(join(room, 'package.json'));
const hook = `export const resolve = (specifier, context, next) =>
  next(specifier, specifier.startsWith('drizzle-orm') ? { ...context, parentURL: ${JSON.stringify(import.meta.url)} } : context);`;
const asModule = (source) => `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
const register = `import { register } from 'node:module'; register('${asModule(hook)}');`;
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    asModule(register),
    join(dirname(require.resolve('drizzle-kit')), 'bin.cjs'),
    'generate',
    `--name=${name}`,
    ...(process.argv.includes('--custom') ? ['--custom'] : []),
  ],
  { cwd: room, stdio: 'inherit', env: { ...process.env, NODE_PATH: join(room, 'node_modules') } },
);
process.exit(status ?? 1);
