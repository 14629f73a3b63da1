/** The `oficio` program: its commands and their words. */
import { Argument, Command, Option } from 'commander';
import { backup } from './backup.js';
import { addDeadlineCommands } from './deadline-commands.js';
import { doctor } from './doctor.js';
import { erase } from './erase.js';
import { report, throwing } from './exit.js';
import { exportData } from './export.js';
import { importRegisterFiles } from './import-register.js';
import { addKeyCommands } from './key.js';
import { restore } from './restore.js';
import { seed } from './seed.js';
import { serveCommand } from './serve.js';
import { simulate } from './simulate.js';
import { addSystemCommands } from './system.js';
import { validate } from './validate.js';

const json = (): Option => new Option('--json', 'print JSON, for other programs');
const town = (): Option => new Option('--town <id>', 'another town than the one of OFICIO_TOWN');

function buildProgram(): Command {
  const program = new Command('oficio')
    .description('Draws and runs the administrative procedures of a town hall.')
    .showHelpAfterError('Run oficio --help to see how it is used.')
    .addHelpText(
      'after',
      '\nThe environment, or a .env file, says the rest: see .env.example.\nExit codes: 0 done, 1 it could not be done, 2 wrong use.',
    );
  program
    .command('serve')
    .description('serve everything on one port; a demonstration is furnished at its first start')
    .option('--port <number>', 'port, instead of PORT (8080)')
    .addOption(
      new Option('--clock <kind>', "the machine's clock, or one that is moved by hand").choices([
        'system',
        'simulated',
      ]),
    )
    .option('--at <local>', 'where the simulated clock starts, as 2026-01-15T09:00')
    .option('--migrate', 'bring an existing database of production up to date')
    .option('--despite-damage', 'serve what is sound of a damaged database; the rest fails, case by case')
    .action(serveCommand);
  program
    .command('validate')
    .description('check definitions: their form, and everything that would keep them from being published')
    .argument('<files...>', 'definitions, as JSON')
    .addOption(json())
    .action(validate);
  program
    .command('simulate')
    .description('play a scenario over a definition and say whether its expectations hold')
    .argument('<file>', 'definition, as JSON')
    .requiredOption('--scenario <file>', 'events and expected trace, as JSON')
    .addOption(json())
    .action(simulate);
  program
    .command('seed')
    .description('furnish a town with the sample data; what is there already stays')
    .addOption(town())
    .addOption(json())
    .action(seed);
  program
    .command('import-register')
    .description('import files of the register: good rows are kept, bad ones are told one by one')
    .argument('<files...>', 'people.csv, households.csv, addresses.csv …')
    .addOption(town())
    .addOption(json())
    .action(importRegisterFiles);
  program
    .command('export')
    .description('write procedures with their versions, or cases with their diaries, as JSON')
    .addArgument(new Argument('<what>', 'what to export').choices(['procedures', 'cases']))
    .option('--out <file>', 'file to write; standard output when absent')
    .addOption(town())
    .action(exportData);
  program
    .command('backup')
    .description('copy the database while it works, and check the copy')
    .argument('<file>', 'file to write')
    .addOption(json())
    .action(backup);
  program
    .command('restore')
    .description(
      'check a backup with everything that doctor checks, and put it in place; the server must be stopped',
    )
    .argument('<file>', 'backup to restore')
    .option('--replace', 'where there is a database already: it is kept beside, under another name')
    .addOption(json())
    .action(restore);
  addSystemCommands(program);
  program
    .command('doctor')
    .description('examine every case: its diary, its state, its timers; changes nothing')
    .addOption(json())
    .action(doctor);
  program
    .command('erase')
    .description('erase a person: destroy their key and remove their clear rows; cannot be undone')
    .requiredOption('--person <id>', 'identifier in the register')
    .requiredOption('--reason <text>', 'why, for the log; it names nobody')
    .option('--yes', 'confirm that it cannot be undone')
    .addOption(town())
    .addOption(json())
    .action(erase);
  addKeyCommands(program);
  addDeadlineCommands(program);
  return throwing(program);
}

/** Runs the program with the arguments of the process and sets its exit code. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  try {
    await buildProgram().parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}
