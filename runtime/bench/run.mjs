// `npm run bench`: makes the bench's JavaScript beside it, and runs it over the built product.
import { fileURLToPath } from 'node:url';
import { transpileFolder } from '../scripts/transpile-folder.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
transpileFolder(here('./src'), here('./dist'));
const [first, ...rest] = process.argv.slice(2);
if (first === 'timers') {
  const { runTimersBench } = await import('./dist/timers/main.js');
  await runTimersBench(rest);
} else if (first === 'doctor') {
  const { runDoctorBench } = await import('./dist/doctor/main.js');
  await runDoctorBench(rest);
} else {
  const { runBench } = await import('./dist/main.js');
  await runBench(process.argv.slice(2));
}
