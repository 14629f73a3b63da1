/**
 * The meaning of a criterion, in memory. Pure and total: it never throws, and a missing datum never
 * counts as met. The store's SQL form of the same language must agree with it.
 */
import type { Criterion } from '../definition/criterion.js';
import { compare } from './compare.js';
import { elapsed } from './elapsed.js';
import type { Evidence, Explanation, Verdict } from './explanation.js';
import { all, any, fromBoolean, negate } from './kleene.js';
import { readOperand } from './read-operand.js';
import type { EvaluationScope } from './subject.js';

interface Judgement {
  verdict: Verdict;
  evidence?: Evidence[];
  parts?: Explanation[];
}

function judgeRelation(
  criterion: Extract<Criterion, { op: 'exists' | 'count' }>,
  scope: EvaluationScope,
  path: string,
): { parts: Explanation[]; known: boolean } {
  const items = scope.relations?.[criterion.relation];
  if (items === undefined) return { parts: [], known: false };
  const where = criterion.where;
  const parts = items.map((item, index): Explanation => {
    if (where !== undefined) return evaluate(where, { ...scope, item }, `${path}/where/${index}`);
    return { verdict: 'met', op: 'item', path: `${path}/${index}`, evidence: [], parts: [] };
  });
  return { parts, known: true };
}

function judgeCount(
  criterion: Extract<Criterion, { op: 'count' }>,
  scope: EvaluationScope,
  path: string,
): Judgement {
  const { parts, known } = judgeRelation(criterion, scope, path);
  if (!known) return { verdict: 'missing' };
  const least = parts.filter((part) => part.verdict === 'met').length;
  const most = least + parts.filter((part) => part.verdict === 'missing').length;
  // Doubtful elements decide nothing unless the answer is the same whichever way each of them falls.
  const verdicts = new Set<Verdict>();
  for (let counted = least; counted <= most; counted += 1)
    verdicts.add(compare(counted, criterion.is, criterion.number));
  const [first] = verdicts;
  return { verdict: verdicts.size === 1 && first !== undefined ? first : 'missing', parts };
}

function judgeElapsed(
  criterion: Extract<Criterion, { op: 'age' | 'residentFor' }>,
  scope: EvaluationScope,
): Judgement {
  const from = readOperand(criterion.op === 'age' ? criterion.birthDate : criterion.since, scope);
  const at = readOperand(criterion.at, scope);
  const evidence = [...from.evidence, ...at.evidence];
  if (criterion.op === 'age') {
    return {
      verdict: compare(elapsed(from.value, at.value, 'years'), criterion.is, criterion.years),
      evidence,
    };
  }
  return { verdict: compare(elapsed(from.value, at.value, 'months'), 'atLeast', criterion.months), evidence };
}

function judge(criterion: Criterion, scope: EvaluationScope, path: string): Judgement {
  switch (criterion.op) {
    case 'and':
    case 'or': {
      const parts = criterion.of.map((part, index) => evaluate(part, scope, `${path}/of/${index}`));
      const verdicts = parts.map((part) => part.verdict);
      return { verdict: criterion.op === 'and' ? all(verdicts) : any(verdicts), parts };
    }
    case 'not': {
      const part = evaluate(criterion.of, scope, `${path}/of`);
      return { verdict: negate(part.verdict), parts: [part] };
    }
    case 'verdict': {
      const part = evaluate(criterion.of, scope, `${path}/of`);
      return { verdict: fromBoolean(part.verdict === criterion.is), parts: [part] };
    }
    case 'between': {
      const of = readOperand(criterion.of, scope);
      const from = readOperand(criterion.from, scope);
      const to = readOperand(criterion.to, scope);
      const verdict = all([compare(of.value, 'atLeast', from.value), compare(of.value, 'atMost', to.value)]);
      return { verdict, evidence: [...of.evidence, ...from.evidence, ...to.evidence] };
    }
    case 'in': {
      const of = readOperand(criterion.of, scope);
      const options = criterion.options.map((option) => readOperand(option, scope));
      const verdict = any(options.map((option) => compare(of.value, 'equals', option.value)));
      return { verdict, evidence: [...of.evidence, ...options.flatMap((option) => option.evidence)] };
    }
    case 'known': {
      const of = readOperand(criterion.of, scope);
      return { verdict: fromBoolean(of.value !== null), evidence: of.evidence };
    }
    case 'age':
    case 'residentFor':
      return judgeElapsed(criterion, scope);
    case 'exists': {
      const { parts, known } = judgeRelation(criterion, scope, path);
      return { verdict: known ? any(parts.map((part) => part.verdict)) : 'missing', parts };
    }
    case 'count':
      return judgeCount(criterion, scope, path);
    case 'pending':
      return { verdict: fromBoolean(scope.consultations?.[criterion.dataNeed]?.status === 'pending') };
    case 'answered':
      return { verdict: fromBoolean(scope.consultations?.[criterion.dataNeed]?.status === criterion.result) };
    default: {
      const left = readOperand(criterion.left, scope);
      const right = readOperand(criterion.right, scope);
      return {
        verdict: compare(left.value, criterion.op, right.value),
        evidence: [...left.evidence, ...right.evidence],
      };
    }
  }
}

/**
 * Evaluates a condition and says, for each of its parts, the verdict and the values it read.
 * @param path JSON pointer of the condition, for the explanation.
 */
export function evaluate(criterion: Criterion, scope: EvaluationScope, path = ''): Explanation {
  const { verdict, evidence = [], parts = [] } = judge(criterion, scope, path);
  return {
    verdict,
    op: criterion.op,
    path,
    ...(criterion.says !== undefined && { says: criterion.says }),
    ...(criterion.article !== undefined && { article: criterion.article }),
    evidence,
    parts,
  };
}
