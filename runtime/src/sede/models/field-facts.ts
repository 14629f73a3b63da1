import { type Field, type Language, type Scalar, textIn } from '@oficio/schemas/definition';
import { fieldValueWords } from '../../communications/field-value-words.js';
import type { Fact } from '../parts/facts.js';
import type { CitizenCase } from './citizen-case.js';

/** The value of a field on a page: as in the letters, and a rate with its sign. */
export function fieldWords(field: Field, value: Scalar, lang: Language): string {
  const words = fieldValueWords(field, value, lang);
  return field.type === 'rate' ? `${words} %` : words;
}

/** Identifiers of other registers explain nothing to a person. */
const saysSomething = ({ id }: Field): boolean => !/Id$/.test(id);

/** The values of some fields of a case as facts, in the given order; what has no value is left out. */
export function factsOfFields(file: CitizenCase, ids: readonly string[], lang: Language): Fact[] {
  return ids.flatMap((id) => {
    const field = file.compiled.procedure.fields.find((declared) => declared.id === id);
    const value = file.fields[id]?.value;
    if (!field || value === undefined || value === null || value === '' || !saysSomething(field)) return [];
    return { label: textIn(field.name, lang), value: fieldWords(field, value, lang) };
  });
}

/** What is offered when the definition names no fields: what was computed for this person. */
export function computedFields({ compiled }: CitizenCase): string[] {
  return compiled.procedure.fields.filter(({ setBy }) => setBy.kind === 'computation').map(({ id }) => id);
}
