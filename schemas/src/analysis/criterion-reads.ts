/** What a criterion or a computation reads, with the place of each reading. */
import type { Computation, Criterion, Operand, Relation } from '../definition/index.js';

/** A reading of a field, a parameter or a fact of the register, or a mention of a data need. */
export interface Reading {
  kind: 'field' | 'parameter' | 'fact' | 'dataNeed';
  id: string;
  /** JSON pointer to the id. */
  path: string;
  /** The relation whose element a fact belongs to; absent for a fact of the subject itself. */
  relation?: Relation | undefined;
}

export function operandReadings(operand: Operand, path: string, relation?: Relation): Reading[] {
  if ('item' in operand) return [{ kind: 'fact', id: operand.item, path: `${path}/item`, relation }];
  if ('field' in operand) return [{ kind: 'field', id: operand.field, path: `${path}/field` }];
  if ('parameter' in operand)
    return [{ kind: 'parameter', id: operand.parameter, path: `${path}/parameter` }];
  if ('dateOf' in operand) return [{ kind: 'field', id: operand.dateOf.year, path: `${path}/dateOf/year` }];
  return [];
}

export function criterionReadings(criterion: Criterion, path: string, relation?: Relation): Reading[] {
  switch (criterion.op) {
    case 'and':
    case 'or':
      return criterion.of.flatMap((each, index) => criterionReadings(each, `${path}/of/${index}`, relation));
    case 'not':
    case 'verdict':
      return criterionReadings(criterion.of, `${path}/of`, relation);
    case 'between':
      return [
        ...operandReadings(criterion.of, `${path}/of`, relation),
        ...operandReadings(criterion.from, `${path}/from`, relation),
        ...operandReadings(criterion.to, `${path}/to`, relation),
      ];
    case 'in':
      return [
        ...operandReadings(criterion.of, `${path}/of`, relation),
        ...criterion.options.flatMap((each, index) =>
          operandReadings(each, `${path}/options/${index}`, relation),
        ),
      ];
    case 'known':
      return operandReadings(criterion.of, `${path}/of`, relation);
    case 'age':
      return [
        ...operandReadings(criterion.birthDate, `${path}/birthDate`, relation),
        ...operandReadings(criterion.at, `${path}/at`, relation),
      ];
    case 'residentFor':
      return [
        ...operandReadings(criterion.since, `${path}/since`, relation),
        ...operandReadings(criterion.at, `${path}/at`, relation),
      ];
    case 'exists':
      return criterionReadings(criterion.where, `${path}/where`, criterion.relation);
    case 'count':
      return criterion.where ? criterionReadings(criterion.where, `${path}/where`, criterion.relation) : [];
    case 'pending':
    case 'answered':
      return [{ kind: 'dataNeed', id: criterion.dataNeed, path: `${path}/dataNeed` }];
    default:
      return [
        ...operandReadings(criterion.left, `${path}/left`, relation),
        ...operandReadings(criterion.right, `${path}/right`, relation),
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
