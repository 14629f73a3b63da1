import type { Form } from '@oficio/schemas/definition';

/** Papers cannot be sent on the sede: the page says how to bring them. */
export const isPaper = ({ kind }: Form['questions'][number]): boolean => kind === 'document';

/** The form with the questions that a page can ask. */
export function askedHere(form: Form): Form {
  return { ...form, questions: form.questions.filter((question) => !isPaper(question)) };
}
