import type { ComparisonOperator } from '../definition/criterion.js';
import type { Scalar } from '../definition/scalar.js';
import type { Verdict } from './explanation.js';
import { fromBoolean } from './kleene.js';

function holds(order: number, operator: ComparisonOperator): boolean {
  switch (operator) {
    case 'equals':
      return order === 0;
    case 'notEquals':
      return order !== 0;
    case 'lessThan':
      return order < 0;
    case 'atMost':
      return order <= 0;
    case 'moreThan':
      return order > 0;
    case 'atLeast':
      return order >= 0;
  }
}

/**
 * Compares two values of the same type. ISO dates compare as text, which is their order. Values of
 * different types cannot be compared: the datum is as good as missing, never a silent yes
 * (`null < 9000` is true in JavaScript; here it decides nothing).
 */
export function compare(left: Scalar | null, operator: ComparisonOperator, right: Scalar | null): Verdict {
  if (left === null || right === null || typeof left !== typeof right) return 'missing';
  if (typeof left === 'boolean' && operator !== 'equals' && operator !== 'notEquals') return 'missing';
  const order = left === right ? 0 : left < right ? -1 : 1;
  return fromBoolean(holds(order, operator));
}
