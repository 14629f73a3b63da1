import type { Explanation } from '@oficio/schemas/criteria';
import { type Language, type Procedure, textIn } from '@oficio/schemas/definition';
import type { JournalRow } from '../ports/index.js';

export interface LetterReason {
  sentence: string;
  article: string;
}

/** Parts that hold and have words of their own. Beneath a `not` the words of a part would say the contrary. */
function spoken(explanation: Explanation): Explanation[] {
  if (explanation.verdict !== 'met') return [];
  if (explanation.says) return [explanation];
  return explanation.op === 'not' || explanation.op === 'verdict' ? [] : explanation.parts.flatMap(spoken);
}

/** The legal ground printed where a condition names no article of its own. */
function ground(procedure: Procedure, entryId: string): string {
  const entry = procedure.entries.find(({ id }) => id === entryId);
  const [basis] = [...(entry?.legalBasis ?? []), ...procedure.legalBasis];
  if (!basis) return '';
  return basis.article ? `art. ${basis.article} ${basis.norm}` : basis.norm;
}

/**
 * Why a step of the case went the way it did: the conditions met by the transitions it took, in their own
 * words, each with its article. Empty when the step had no condition with words.
 */
export function letterReasons(
  procedure: Procedure,
  entryId: string,
  row: Pick<JournalRow, 'explanations' | 'transitions'> | undefined,
  language: Language,
): LetterReason[] {
  if (!row) return [];
  const taken = row.explanations.filter(({ transition }) => row.transitions.includes(transition));
  const sentences = new Map<string, LetterReason>();
  for (const { says, article } of taken.flatMap(({ explanation }) => spoken(explanation))) {
    if (!says) continue;
    const sentence = textIn(says, language);
    sentences.set(sentence, { sentence, article: article ?? ground(procedure, entryId) });
  }
  return [...sentences.values()];
}
