/** The commands of the legal clock: `deadline`, `notification`, `term`. None of them opens a database. */
import { type BatchKind, termUnit } from '@oficio/schemas/deadlines';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { sedeLanguages } from '../sede/languages.js';
import { everySampleCalendar } from '../seed/samples-folder.js';
import { answerLines } from './answer-lines.js';
import { calendarLookup } from './calendar-lookup.js';
import { type DeadlineOptions, deadline } from './deadline.js';
import { exitCodes, Failure } from './exit.js';

function positiveWhole(text: string): number {
  const amount = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (amount < 1) throw new InvalidArgumentError('Write a whole number, 1 or more.');
  return amount;
}

/** Reads the standard input to its end. Throws `Failure` when some line had no answer. */
async function batch(kind: BatchKind): Promise<void> {
  // Who reads may have had enough (`| head`): then there is nobody left to answer.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCodes.done);
  });
  const lookup = calendarLookup(everySampleCalendar());
  const { lines, bad } = await answerLines(kind, process.stdin, process.stdout, lookup);
  if (bad > 0) throw new Failure(`${bad} of ${lines} line(s) could not be answered: see their "error".`);
}

const BATCH_HELP =
  '\nEach line of the standard input gives one line of the standard output, in the same order; a bad line\n' +
  'gives {"line":n,"error":"…"} and the rest goes on. Exit codes: 0 all answered, 1 some were bad, 2 wrong use.';

function addDeadline(program: Command): void {
  program
    .command('deadline')
    .description('the last day of a term, step by step with the articles of the law')
    .option('--from <date>', 'day that does not count (notification, entry …); with hours, 2026-10-09T10:00')
    .option('--amount <number>', 'how much', positiveWhole)
    .addOption(new Option('--unit <unit>', 'of what').choices(termUnit.options))
    .option('--calendar <id>', 'calendar of the seat: es, es-vc, es-cm …')
    .option('--town <code>', 'town of the seat, by its INE code: adds its two local days')
    .option('--residence <id>', 'where the person lives, a calendar or an INE code: adds its holidays (30.6)')
    .addOption(
      new Option('--language <tag>', 'language of the words').choices([...sedeLanguages]).default('en'),
    )
    .option('--json', 'print JSON, for other programs')
    .option('--batch', 'answer lines of JSON from the standard input')
    .addHelpText(
      'after',
      '\nOne term:  oficio deadline --from 2026-09-09 --amount 1 --unit months --calendar es-vc --town 46186\n' +
        'In lines:  {"from":"2026-09-09","amount":1,"unit":"months","calendar":"es-vc"}\n' +
        '           "holidays":["2026-10-09"] may stand in place of "calendar"; "residence" adds another one.\n' +
        BATCH_HELP,
    )
    .action((options: DeadlineOptions & { batch?: boolean }) =>
      options.batch ? batch('deadline') : deadline(options),
    );
}

function addBatchOnly(program: Command, kind: BatchKind, description: string, example: string): void {
  program
    .command(kind)
    .description(description)
    .requiredOption('--batch', 'answer lines of JSON from the standard input')
    .addHelpText('after', `\nIn lines:  ${example}\n${BATCH_HELP}`)
    .action(() => batch(kind));
}

/** Adds the three commands to the program. */
export function addDeadlineCommands(program: Command): void {
  addDeadline(program);
  addBatchOnly(
    program,
    'notification',
    'the state of notifications, from when they count and why',
    '{"channel":"electronic","availableOn":"2026-03-02","obliged":true}',
  );
  addBatchOnly(
    program,
    'term',
    'the end of maximum terms with their suspensions and extensions, and what silence does',
    '{"from":"2026-01-15","amount":3,"unit":"months","calendar":"es-vc","silence":"granted"}',
  );
}
