/**
 * Writes generated/procedure.<language>.schema.json from the built definition. With --check it writes
 * nothing and exits with 1 when a file is stale.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { languages, procedureJsonSchema } from '../dist/definition/index.js';

const folder = new URL('../generated/', import.meta.url);
const check = process.argv.includes('--check');
const stale = [];

await mkdir(folder, { recursive: true });
for (const language of languages) {
  const file = new URL(`procedure.${language}.schema.json`, folder);
  const text = `${JSON.stringify(procedureJsonSchema(language), null, 2)}\n`;
  const written = await readFile(file, 'utf8').catch(() => '');
  if (written === text) continue;
  if (check) stale.push(fileURLToPath(file));
  else await writeFile(file, text);
}
if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run "npm run generate".`);
  process.exit(1);
}
