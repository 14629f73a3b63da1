import { type Form, type Question, textIn } from '@oficio/schemas/definition';
import type { Language } from '../languages.js';
import { sedeTexts } from '../texts.js';
import type { FormField } from './field.js';

function fieldOf(question: Question, lang: Language): FormField {
  const base = {
    name: question.id,
    label: textIn(question.label, lang),
    hint: question.help ? textIn(question.help, lang) : undefined,
    optional: !question.required,
  };
  switch (question.kind) {
    case 'choice':
      return {
        ...base,
        kind: 'choice',
        options: (question.options ?? []).map(({ value, label }) => ({
          value: String(value),
          label: textIn(label, lang),
        })),
      };
    case 'declaration':
      // What the definition calls the label is what the person declares; the group is named by what it is.
      return {
        ...base,
        kind: 'declaration',
        label: sedeTexts(lang)('form.declaration'),
        statement: base.label,
      };
    case 'person':
      return { ...base, kind: 'text', size: 'large' };
    default:
      return { ...base, kind: question.kind };
  }
}

/** The fields that a form of a procedure asks a person, in one language. */
export function fieldsOfForm(form: Form, lang: Language): FormField[] {
  return form.questions.map((question) => fieldOf(question, lang));
}
