import type { Evidence, Explanation, Verdict } from '@oficio/schemas/criteria';
import type { LocalizedText } from '@oficio/schemas/definition';

/** One condition as a person reads it: its verdict, its sentence, and the values that it read. */
export interface ReasonRow {
  path: string;
  verdict: Verdict;
  /** Absent when nobody wrote a sentence: then the data that it read name it. */
  says: LocalizedText | undefined;
  article: string | undefined;
  evidence: Evidence[];
}

const MOST_VALUES = 4;

/** The values behind a verdict: its own, and those of the parts that decided it. */
function evidenceOf(explanation: Explanation): Evidence[] {
  const found = new Map<string, Evidence>();
  const visit = (one: Explanation) => {
    for (const evidence of one.evidence) {
      const key = JSON.stringify([evidence.of, evidence.value]);
      if (!found.has(key)) found.set(key, evidence);
    }
    const deciding = one.parts.filter((part) => part.verdict === one.verdict);
    for (const part of deciding.length > 0 ? deciding : one.parts) visit(part);
  };
  visit(explanation);
  return [...found.values()].slice(0, MOST_VALUES);
}

/**
 * The conditions of an explanation as rows: what has a sentence of its own is one row, an "and" without one is
 * opened into its parts. Anything else without a sentence is one row, told by its data.
 */
export function reasonRows(explanation: Explanation): ReasonRow[] {
  const opens = explanation.op === 'and' && explanation.parts.length > 0;
  if (opens && !explanation.says) return explanation.parts.flatMap(reasonRows);
  if (opens && explanation.parts.some(({ says }) => says)) return explanation.parts.flatMap(reasonRows);
  return [
    {
      path: explanation.path,
      verdict: explanation.verdict,
      says: explanation.says,
      article: explanation.article,
      evidence: evidenceOf(explanation),
    },
  ];
}
