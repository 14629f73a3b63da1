import type { Field, Procedure, Scalar } from '@oficio/schemas/definition';
import type { Datum } from '@oficio/schemas/interpret';

/** A value of the kind that a field takes, the same each time; a text says its own name. */
function exampleValue(field: Field, today: string): Scalar {
  switch (field.type) {
    case 'number':
      return 3;
    case 'amount':
      return 412.5;
    case 'rate':
      return 50;
    case 'boolean':
      return true;
    case 'date':
      return today;
    case 'choice':
      return field.options?.[0]?.value ?? field.name.es;
    default:
      return field.name.es;
  }
}

/**
 * Data of a case that nobody has lived, one for each field, so that a letter can be read before there is a case.
 * `today`: the civil date that dates and sources carry, `YYYY-MM-DD`.
 */
export function exampleData(procedure: Procedure, today: string): Record<string, Datum> {
  return Object.fromEntries(
    procedure.fields.map((field) => [
      field.id,
      {
        value: exampleValue(field, today),
        source: field.setBy.kind === 'dataNeed' ? field.setBy.dataNeed : field.setBy.kind,
        on: today,
      },
    ]),
  );
}
