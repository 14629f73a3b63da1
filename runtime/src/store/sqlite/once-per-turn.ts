/**
 * A read that many ask for in one turn of the event loop, asked of the database once. An answer of the own writer ends
 * what is remembered at once; a change of another process is seen a turn later at most, some milliseconds.
 */
import { setImmediate } from 'node:timers';

interface OncePerTurn<Answer> {
  read(key: string): Answer;
  forget(): void;
}

export function oncePerTurn<Answer>(read: (key: string) => Answer): OncePerTurn<Answer> {
  let known = new Map<string, { answer: Answer }>();
  // Another one: see `recent.ts` for what a map that is cleared keeps.
  const forget = (): void => {
    known = new Map();
  };
  return {
    read(key) {
      const remembered = known.get(key);
      if (remembered) return remembered.answer;
      const answer = read(key);
      if (known.size === 0) setImmediate(forget);
      known.set(key, { answer });
      return answer;
    },
    forget,
  };
}
