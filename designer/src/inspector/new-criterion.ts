import type { Criterion, Operand, Procedure } from '@oficio/schemas/definition';

/** Every kind of condition, as the menu shows them. */
export const criterionKinds = [
  'compare',
  'between',
  'in',
  'known',
  'age',
  'residentFor',
  'exists',
  'count',
  'pending',
  'answered',
  'and',
  'or',
  'not',
  'verdict',
] as const;
export type CriterionKind = (typeof criterionKinds)[number];

const comparisons: readonly string[] = ['equals', 'notEquals', 'lessThan', 'atMost', 'moreThan', 'atLeast'];

export function kindOfCriterion(criterion: Criterion): CriterionKind {
  return comparisons.includes(criterion.op) ? 'compare' : (criterion.op as CriterionKind);
}

/** A condition to begin with, of the kind chosen, reading the first datum that fits. */
export function newCriterion(kind: CriterionKind, procedure: Procedure): Criterion {
  const of = (...types: string[]): Operand => {
    const field =
      procedure.fields.find(({ type }) => types.length === 0 || types.includes(type)) ?? procedure.fields[0];
    return field ? { field: field.id } : { today: true };
  };
  const need = procedure.dataNeeds[0]?.id ?? 'need';
  const plain: Criterion = { op: 'known', of: of() };
  switch (kind) {
    case 'compare': {
      const left = of();
      const type = procedure.fields.find(({ id }) => 'field' in left && id === left.field)?.type;
      const value =
        type === 'boolean' ? true : type === 'text' || type === 'choice' || type === 'date' || !type ? '' : 0;
      return { op: 'equals', left, right: { value } };
    }
    case 'between':
      return { op: 'between', of: of('number', 'amount', 'date'), from: { value: 0 }, to: { value: 1 } };
    case 'in':
      return { op: 'in', of: of('choice', 'text'), options: [{ value: '' }] };
    case 'known':
      return plain;
    case 'age':
      return { op: 'age', birthDate: of('date'), at: { today: true }, is: 'atLeast', years: 18 };
    case 'residentFor':
      return { op: 'residentFor', since: of('date'), at: { today: true }, months: 12 };
    case 'exists':
      return { op: 'exists', relation: 'members', where: plain };
    case 'count':
      return { op: 'count', relation: 'members', is: 'atLeast', number: 1 };
    case 'pending':
      return { op: 'pending', dataNeed: need };
    case 'answered':
      return { op: 'answered', dataNeed: need, result: 'verified' };
    case 'not':
      return { op: 'not', of: plain };
    case 'verdict':
      return { op: 'verdict', of: plain, is: 'met' };
    default:
      return { op: kind, of: [plain] };
  }
}
