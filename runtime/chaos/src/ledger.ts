/** What was asked of the server and what it answered: the other side of the account that the database keeps. */

export interface Asked {
  key: string;
  path: string;
  body: object;
  /** Absent while no answer has come: the command may be on disk, or not. */
  answer?: { status: number; text: string };
}

export interface Ledger {
  ask(command: Omit<Asked, 'answer'>): void;
  answered(key: string, answer: { status: number; text: string }): void;
  /** Asked, and cut before the answer came. */
  unanswered(): Asked[];
  all(): Asked[];
  /** Answers to a repeated key that were not the first answer again. */
  contradictions: string[];
}

export const isDone = ({ answer }: Asked): boolean => answer !== undefined && answer.status < 300;

export function openLedger(): Ledger {
  const commands = new Map<string, Asked>();
  const contradictions: string[] = [];
  return {
    contradictions,
    ask(command) {
      if (!commands.has(command.key)) commands.set(command.key, command);
    },
    answered(key, answer) {
      const known = commands.get(key);
      if (known === undefined) throw new Error(`Nobody asked ${key}`);
      const first = known.answer;
      if (first === undefined) commands.set(key, { ...known, answer });
      else if (first.status < 300 && (first.status !== answer.status || first.text !== answer.text))
        contradictions.push(`${key}: ${first.text} and then ${answer.status} ${answer.text}`);
    },
    unanswered: () => [...commands.values()].filter(({ answer }) => answer === undefined),
    all: () => [...commands.values()],
  };
}
