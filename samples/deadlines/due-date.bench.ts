/** A hundred thousand terms, explanation included, must take under two seconds on one core: `npx vitest bench deadlines`. */
import { answerBatchLine, dueDate } from '@oficio/schemas/deadlines';
import { bench, describe } from 'vitest';
import { loadCalendar } from './load-calendar.js';

const calendar = loadCalendar(['es', 'es-vc', 'es-vc-46186']);
const starts = Array.from({ length: 100_000 }, (_, n) => `2026-0${1 + (n % 9)}-${10 + (n % 18)}`);

describe('100,000 due dates with their explanation', () => {
  bench(
    'months',
    () => {
      starts.forEach((from, n) => {
        dueDate({ from, term: { amount: 1 + (n % 12), unit: 'months' }, calendar });
      });
    },
    { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 },
  );
  bench(
    'working days',
    () => {
      starts.forEach((from, n) => {
        dueDate({ from, term: { amount: 1 + (n % 30), unit: 'workingDays' }, calendar });
      });
    },
    { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 },
  );
  bench(
    'lines of a batch, from text to text',
    () => {
      starts.forEach((from) => {
        const line = `{"from":"${from}","amount":1,"unit":"months","calendar":"es-vc-46186"}`;
        JSON.stringify(answerBatchLine('deadline', line, () => calendar));
      });
    },
    { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 },
  );
});
