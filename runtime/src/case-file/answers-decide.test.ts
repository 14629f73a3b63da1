import type { Explanation } from '@oficio/schemas/criteria';
import type { Question } from '@oficio/schemas/definition';
import { describe, expect, it } from 'vitest';
import { answersDecide } from './answers-decide.js';

const known = (of: string): Explanation => ({
  verdict: 'notMet',
  op: 'known',
  path: '/parts/0',
  evidence: [{ of, value: null }],
  parts: [],
});
const all = (...parts: Explanation[]): Explanation => ({
  verdict: 'notMet',
  op: 'all',
  path: '',
  evidence: [],
  parts,
});
const label = { es: 'Qué hay que aclarar', 'ca-valencia': 'Què cal aclarir' };
const questions: Question[] = [
  { id: 'clarification', kind: 'longText', label, required: false, sets: 'clarification.question' },
];

describe('the condition of an action with questions', () => {
  it('is left to the answers when they write what it reads', () => {
    expect(answersDecide(all(known('title.expiresOn'), known('clarification.question')), questions)).toBe(
      true,
    );
  });

  it('holds the action back when they do not', () => {
    expect(answersDecide(all(known('title.expiresOn')), questions)).toBe(false);
    expect(answersDecide(known('clarification.question'), [])).toBe(false);
  });
});
