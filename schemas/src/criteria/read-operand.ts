import type { Operand } from '../definition/operand.js';
import type { Scalar } from '../definition/scalar.js';
import type { Evidence } from './explanation.js';
import type { EvaluationScope, Facts } from './subject.js';

/** A value and the evidence that it leaves; `value: null` means that the datum is missing. */
export interface Reading {
  value: Scalar | null;
  evidence: Evidence[];
}

const literal = (value: Scalar): Reading => ({ value, evidence: [] });

function fact(facts: Facts | undefined, id: string): Reading {
  const held = facts?.[id];
  if (held === undefined) return { value: null, evidence: [{ of: id, value: null }] };
  return { value: held.value, evidence: [{ of: id, value: held.value, source: held.source, on: held.on }] };
}

/** Reads what an operand points to. Never throws: what cannot be read is missing. */
export function readOperand(operand: Operand, scope: EvaluationScope): Reading {
  if ('value' in operand) return literal(operand.value);
  if ('field' in operand) return fact(scope.fields, operand.field);
  if ('item' in operand) return fact(scope.item, operand.item);
  if ('today' in operand) return literal(scope.today);
  if ('parameter' in operand) {
    const value = scope.parameters.get(operand.parameter)?.value;
    const scalar = value === undefined || Array.isArray(value) ? null : value;
    return { value: scalar, evidence: [{ of: operand.parameter, value: scalar }] };
  }
  const year = fact(scope.fields, operand.dateOf.year);
  if (typeof year.value !== 'number') return { value: null, evidence: year.evidence };
  const pad = (part: number, width: number) => String(part).padStart(width, '0');
  const { month, day } = operand.dateOf;
  return { value: `${pad(year.value, 4)}-${pad(month, 2)}-${pad(day, 2)}`, evidence: year.evidence };
}
