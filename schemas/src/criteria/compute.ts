import type { Computation } from '../definition/computation.js';
import type { Scalar } from '../definition/scalar.js';
import { readOperand } from './read-operand.js';
import type { EvaluationScope } from './subject.js';

/** Rounds half away from zero on the decimal digits, so that 1.005 € is 1.01 € and not 1.00 €. */
function roundDecimal(value: number, decimals: number): number {
  const scaled = Number(`${Math.abs(value)}e${decimals}`);
  if (!Number.isFinite(scaled)) return value;
  return Math.sign(value) * Number(`${Math.round(scaled)}e-${decimals}`);
}

/** The value of a computation, or null when a datum that it needs is missing or of the wrong type. */
export function compute(computation: Computation, scope: EvaluationScope): Scalar | null {
  switch (computation.op) {
    case 'value':
      return readOperand(computation.of, scope).value;
    case 'round': {
      const value = compute(computation.of, scope);
      return typeof value === 'number' ? roundDecimal(value, computation.decimals) : null;
    }
    case 'lookUp': {
      const table = scope.parameters.get(computation.parameter)?.value;
      if (!Array.isArray(table)) return null;
      const keys = computation.keys.map((key) => readOperand(key, scope).value);
      return table.find((row) => row.key.every((key, index) => key === keys[index]))?.value ?? null;
    }
    default: {
      const left = compute(computation.left, scope);
      const right = compute(computation.right, scope);
      if (typeof left !== 'number' || typeof right !== 'number') return null;
      if (computation.op === 'add') return left + right;
      return computation.op === 'subtract' ? left - right : left * right;
    }
  }
}
