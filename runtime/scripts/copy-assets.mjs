// tsc copies no style sheets and no catalogues: bring every assets folder and every JSON text of src into dist.
import { cpSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const room = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(room, 'src');

for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name);
  const path = relative(source, file).split(sep);
  const isText = path.at(-2) === 'texts' && entry.name.endsWith('.json');
  if (path.includes('assets') || isText) cpSync(file, join(room, 'dist', ...path));
}
