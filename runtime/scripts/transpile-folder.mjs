// Turns the TypeScript of a tool (bench, chaos) into JavaScript that runs over the built product.
// The product is what `npm run build` made: a measure of anything else would be of what nobody runs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const room = fileURLToPath(new URL('..', import.meta.url));

/** @param source folder of `.ts` files. @param made folder to write, emptied first. Exits when nothing is built. */
export function transpileFolder(source, made) {
  if (!existsSync(join(room, 'dist', 'main.js'))) {
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
}
