import type { Procedure } from '../definition/procedure.js';
import type { Gathering, Sensor } from '../definition/sensor.js';
import type { Datum } from '../interpret/datum.js';
import { compute } from './compute.js';
import { evaluate } from './evaluate.js';
import type { Explanation } from './explanation.js';
import { readOperand } from './read-operand.js';
import { type EvaluationScope, parametersById, type Subject } from './subject.js';

/** What a sensor found about one subject. */
export interface SensorFinding {
  /** Whether the sensor proposes the subject (before exclusions, which the shell knows). */
  proposed: boolean;
  explanation: Explanation;
  /** The fields of the case to open, gathered and computed. */
  fields: Record<string, Datum>;
}

const ownSource = 'sensor';

function gatherOne(gathering: Gathering, subject: Subject, scope: EvaluationScope): Datum | undefined {
  const { from } = gathering;
  switch (from.kind) {
    case 'year':
      return { value: Number(scope.today.slice(0, 4)) + from.plus, source: ownSource, on: scope.today };
    case 'operand':
      return { value: readOperand(from.operand, scope).value, source: ownSource, on: scope.today };
    case 'fact':
      return subject.facts[from.fact];
    case 'relation': {
      const { where } = from;
      const items = subject.relations[from.relation] ?? [];
      const found = items.find(
        (item) => where === undefined || evaluate(where, { ...scope, item }).verdict === 'met',
      );
      return found?.[from.take];
    }
  }
}

/**
 * Gathers the fields that a sensor declares and judges its criteria over them. A fact that the register
 * does not hold stays out of the fields, so conditions over it are "missing".
 * @param today civil date of the run, in the town's zone.
 */
export function evaluateSensor(
  procedure: Procedure,
  sensor: Sensor,
  subject: Subject,
  today: string,
): SensorFinding {
  const fields: Record<string, Datum> = {};
  const scope: EvaluationScope = {
    today,
    fields,
    parameters: parametersById(procedure.parameters),
    relations: subject.relations,
    item: subject.facts,
  };
  for (const gathering of sensor.gather) {
    const gathered = gatherOne(gathering, subject, scope);
    if (gathered !== undefined) fields[gathering.field] = gathered;
  }
  for (const field of procedure.fields) {
    if (field.setBy.kind !== 'computation') continue;
    const value = compute(field.setBy.computation, scope);
    if (value !== null) fields[field.id] = { value, source: ownSource, on: today };
  }
  const explanation = evaluate(sensor.criteria, scope);
  const proposed =
    explanation.verdict === 'met' || (sensor.propose === 'metOrMissing' && explanation.verdict === 'missing');
  return { proposed, explanation, fields };
}
