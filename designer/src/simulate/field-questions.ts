import { type Field, type Question, question, type Scalar } from '@oficio/schemas/definition';
import type { TypedAnswers } from '../operate/answer-values';

const kinds: Record<Field['type'], Question['kind']> = {
  text: 'text',
  number: 'number',
  amount: 'amount',
  rate: 'number',
  boolean: 'choice',
  date: 'date',
  choice: 'choice',
};

const yesNo = [
  { value: true, label: { es: 'Sí', 'ca-valencia': 'Sí', en: 'Yes' } },
  { value: false, label: { es: 'No', 'ca-valencia': 'No', en: 'No' } },
];

/** Ids of questions take no dots, ids of fields do. */
export const questionIdOf = (field: string): string => field.replaceAll('.', '_');

/** Data of the case as questions, none of them obligatory, to write values for a trial. */
export function questionsForFields(fields: readonly Field[]): Question[] {
  return fields.map((field) =>
    question.parse({
      id: questionIdOf(field.id),
      kind: kinds[field.type],
      label: field.name,
      required: false,
      ...(field.type === 'boolean' ? { options: yesNo } : {}),
      ...(field.type === 'choice'
        ? { options: (field.options ?? []).map(({ value, name }) => ({ value, label: name })) }
        : {}),
    }),
  );
}

/** The answers by field again. */
export function valuesByField(
  fields: readonly Field[],
  answers: Readonly<Record<string, Scalar>>,
): Record<string, Scalar> {
  return Object.fromEntries(
    fields.flatMap(({ id }) => {
      const value = answers[questionIdOf(id)];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

/** What is known already, as it stands in the fields of the form. */
export function typedFields(
  fields: readonly Field[],
  known: Readonly<Record<string, { value: Scalar | null }>>,
): TypedAnswers {
  return Object.fromEntries(
    fields.flatMap(({ id }) => {
      const value = known[id]?.value;
      return value === undefined || value === null ? [] : [[questionIdOf(id), String(value)] as const];
    }),
  );
}
