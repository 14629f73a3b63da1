/** What a criterion or a computation reads, with the place of each reading. */
import type { Computation, Criterion, Operand } from '../definition/index.js';

/** A reading of a field or a parameter, or a mention of a data need. */
export interface Reading {
  kind: 'field' | 'parameter' | 'dataNeed';
  id: string;
  /** JSON pointer to the id. */
  path: string;
}

export function operandReadings(operand: Operand, path: string): Reading[] {
  if ('field' in operand) return [{ kind: 'field', id: operand.field, path: `${path}/field` }];
  if ('parameter' in operand)
    return [{ kind: 'parameter', id: operand.parameter, path: `${path}/parameter` }];
  if ('dateOf' in operand) return [{ kind: 'field', id: operand.dateOf.year, path: `${path}/dateOf/year` }];
  return [];
}

export function criterionReadings(criterion: Criterion, path: string): Reading[] {
  switch (criterion.op) {
    case 'and':
    case 'or':
      return criterion.of.flatMap((each, index) => criterionReadings(each, `${path}/of/${index}`));
    case 'not':
    case 'verdict':
      return criterionReadings(criterion.of, `${path}/of`);
    case 'between':
      return [
        ...operandReadings(criterion.of, `${path}/of`),
        ...operandReadings(criterion.from, `${path}/from`),
        ...operandReadings(criterion.to, `${path}/to`),
      ];
    case 'in':
      return [
        ...operandReadings(criterion.of, `${path}/of`),
        ...criterion.options.flatMap((each, index) => operandReadings(each, `${path}/options/${index}`)),
      ];
    case 'known':
      return operandReadings(criterion.of, `${path}/of`);
    case 'age':
      return [
        ...operandReadings(criterion.birthDate, `${path}/birthDate`),
        ...operandReadings(criterion.at, `${path}/at`),
      ];
    case 'residentFor':
      return [
        ...operandReadings(criterion.since, `${path}/since`),
        ...operandReadings(criterion.at, `${path}/at`),
      ];
    case 'exists':
      return criterionReadings(criterion.where, `${path}/where`);
    case 'count':
      return criterion.where ? criterionReadings(criterion.where, `${path}/where`) : [];
    case 'pending':
    case 'answered':
      return [{ kind: 'dataNeed', id: criterion.dataNeed, path: `${path}/dataNeed` }];
    default:
      return [
        ...operandReadings(criterion.left, `${path}/left`),
        ...operandReadings(criterion.right, `${path}/right`),
      ];
  }
}

export function computationReadings(computation: Computation, path: string): Reading[] {
  switch (computation.op) {
    case 'value':
      return operandReadings(computation.of, `${path}/of`);
    case 'round':
      return computationReadings(computation.of, `${path}/of`);
    case 'lookUp':
      return [
        { kind: 'parameter', id: computation.parameter, path: `${path}/parameter` },
        ...computation.keys.flatMap((each, index) => operandReadings(each, `${path}/keys/${index}`)),
      ];
    default:
      return [
        ...computationReadings(computation.left, `${path}/left`),
        ...computationReadings(computation.right, `${path}/right`),
      ];
  }
}
