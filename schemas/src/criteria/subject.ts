import type { Relation } from '../definition/criterion.js';
import type { Parameter } from '../definition/parameter.js';
import type { Consultation } from '../interpret/case-context.js';
import type { Datum } from '../interpret/datum.js';

/** Facts of one element of a relation, or of the subject itself, by fact id. An absent fact is missing data. */
export type Facts = Readonly<Record<string, Datum>>;

/** What a sensor looks at: a person or a household with its relations, as the register holds them. */
export interface Subject {
  facts: Facts;
  relations: Readonly<Partial<Record<Relation, readonly Facts[]>>>;
}

/** Everything that a condition may read. */
export interface EvaluationScope {
  /** Civil date of the evaluation. */
  today: string;
  fields: Facts;
  parameters: ReadonlyMap<string, Parameter>;
  consultations?: Readonly<Record<string, Consultation>>;
  relations?: Subject['relations'];
  /** The element of the nearest relation. */
  item?: Facts;
}

/** The parameters of a procedure by id. */
export function parametersById(parameters: readonly Parameter[]): ReadonlyMap<string, Parameter> {
  return new Map(parameters.map((parameter) => [parameter.id, parameter]));
}
