/** How the program ends: 0 done, 1 it could not be done, 2 it was asked wrongly. */
import { type Command, CommanderError } from 'commander';
import { BadConfig } from '../config/config.js';

export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** An expected failure, told in one line without a stack. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly code: number = exitCodes.failed,
  ) {
    super(message);
    this.name = 'Failure';
  }
}

const knownErrors = new Set([
  'Failure',
  'BadConfig',
  'UnknownTown',
  'NoDatabase',
  'PendingMigrations',
  'UnknownMigration',
  'CorruptDefinition',
  'WrongKey',
  'BrokenDiary',
  'DamagedDatabase',
  'DatabaseInUse',
  'FolderInUse',
]);

/** Prints what went wrong on the error output and gives the exit code. Unknown errors show their stack. */
export function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof Error && knownErrors.has(error.name)) console.error(error.message);
  else console.error(error);
  if (error instanceof Failure) return error.code;
  return error instanceof BadConfig ? exitCodes.usage : exitCodes.failed;
}

/** Every command throws instead of exiting, so that the code is decided in one place. */
export function throwing(command: Command): Command {
  command.exitOverride();
  for (const sub of command.commands) throwing(sub);
  return command;
}
