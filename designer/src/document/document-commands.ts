import type { Procedure } from '@oficio/schemas/definition';
import type { Command, CommandName } from './command';

/** The whole document at once: what was written in the text view, or an imported file. */
export function replaceDocument(
  next: Procedure,
  key: 'replaceText' | 'importFile' | 'restoreVersion',
): Command {
  return {
    name: { key },
    apply: (draft) => (JSON.stringify(draft) === JSON.stringify(next) ? undefined : next),
  };
}

/** Several commands as one entry with one name. */
export function together(name: CommandName, commands: Command[]): Command {
  return {
    name,
    apply: (draft) => {
      let current = draft;
      for (const command of commands) current = command.apply(current) ?? current;
      return current === draft ? undefined : current;
    },
  };
}
