// Writes the schema that the migrations make, for reading and for comparing: src/store/sqlite/schema.sql.
// With --check, writes nothing and fails when the committed file is not what the migrations make.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SqliteClient from 'better-sqlite3';

const room = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(room, 'src', 'store', 'sqlite', 'schema.sql');

const { entries } = JSON.parse(readFileSync(join(room, 'drizzle', 'meta', '_journal.json'), 'utf8'));
const db = new SqliteClient(':memory:');
for (const { tag } of entries) db.exec(readFileSync(join(room, 'drizzle', `${tag}.sql`), 'utf8'));
const objects = db
  .prepare(
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type = 'trigger', type = 'index', name",
  )
  .all();
const dump = [
  '-- Made by scripts/dump-schema.mjs from the migrations. Do not edit.',
  ...objects.map(({ sql }) => `${sql};`),
  '',
].join('\n');

if (!process.argv.includes('--check')) {
  writeFileSync(file, dump);
} else if (readFileSync(file, 'utf8') !== dump) {
  console.error('runtime/src/store/sqlite/schema.sql is not what the migrations make. Run: npm run generate');
  process.exit(1);
}
