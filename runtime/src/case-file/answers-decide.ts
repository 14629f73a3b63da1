import type { Explanation } from '@oficio/schemas/criteria';
import type { Question } from '@oficio/schemas/definition';

/**
 * Whether a condition reads what these questions are about to write: then it cannot hold an action back before
 * they are answered, and is judged with the answers when the action is sent.
 */
export function answersDecide(condition: Explanation, questions: readonly Question[]): boolean {
  return (
    condition.evidence.some(({ of }) => questions.some(({ sets }) => sets === of)) ||
    condition.parts.some((part) => answersDecide(part, questions))
  );
}
