// `npm run bench`: turns the bench's TypeScript into JavaScript beside it, and runs it over the built product.
// The product is what `npm run build` made: a bench of anything else would measure what nobody runs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = dirname(fileURLToPath(import.meta.url));
const source = join(folder, 'src');
const made = join(folder, 'dist');

if (!existsSync(join(folder, '..', 'dist', 'main.js'))) {
  console.error('Oficio is not built yet. Run: npm run build');
  process.exit(1);
}
rmSync(made, { recursive: true, force: true });
for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue;
  const file = join(entry.parentPath, entry.name);
  const target = join(made, relative(source, file).replace(/\.ts$/, '.js'));
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, outputText);
}
const { runBench } = await import('./dist/main.js');
await runBench(process.argv.slice(2));
