#!/usr/bin/env node
// The `oficio` program: runs what `npm run build` made.
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Oficio needs Node 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}
const program = new URL('../dist/cli/program.js', import.meta.url);
if (!existsSync(program)) {
  console.error('Oficio is not built yet. Run: npm start (or npm run build)');
  process.exit(1);
}
// What it writes holds people's data: nobody else on the machine reads it.
process.umask(0o077);
const { runProgram } = await import(program.href);
await runProgram(process.argv);
