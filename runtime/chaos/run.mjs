// `npm run chaos`: makes the JavaScript of this folder beside it, and runs it over the built product.
import { fileURLToPath } from 'node:url';
import { transpileFolder } from '../scripts/transpile-folder.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
transpileFolder(here('./src'), here('./dist'));
await import('./dist/main.js');
