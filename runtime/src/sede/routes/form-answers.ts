// From what a browser sent to the answers of a form of the language.
import type { Question, Scalar } from '@oficio/schemas/definition';
import { type Language, textIn } from '@oficio/schemas/definition';
import type { AnswerProblem } from '@oficio/schemas/interpret';
import type { FieldError } from '../forms/field.js';
import { hasPostedDate, postedDate } from './posted-date.js';
import type { PostedForm } from './read-form.js';

/** A number as people write it: `1.250,00`, `1250.5`. What is no number stays as typed, for the check to refuse. */
export function typedNumber(text: string): number | string {
  const plain = text.replaceAll(/[\s€]/g, '');
  const decimal = /,\d+$/.test(plain) || /^\d{1,3}(?:\.\d{3})+$/.test(plain);
  const normal = decimal ? plain.replaceAll('.', '').replace(',', '.') : plain;
  return /^-?\d+(?:\.\d+)?$/.test(normal) ? Number(normal) : text;
}

function answerOf(question: Question, form: PostedForm): Scalar | undefined {
  const text = form.text(question.id);
  switch (question.kind) {
    case 'date':
      // Half a date is a wrong one, not a missing one.
      return postedDate(form, question.id) ?? (hasPostedDate(form, question.id) ? 'incomplete' : undefined);
    case 'declaration':
      return text === 'yes' ? true : undefined;
    case 'choice':
      return text === ''
        ? undefined
        : (question.options?.find(({ value }) => String(value) === text)?.value ?? text);
    case 'amount':
    case 'number':
      return text === '' ? undefined : typedNumber(text);
    default:
      return text === '' ? undefined : text;
  }
}

/** The answers to the questions of a form; what was left blank is absent. */
export function formAnswers(questions: readonly Question[], form: PostedForm): Record<string, Scalar> {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = answerOf(question, form);
      return answer === undefined ? [] : [[question.id, answer] as const];
    }),
  );
}

/** The problems of the answers as errors of the page, in the order of the questions. */
export function answerErrors(
  problems: readonly AnswerProblem[],
  questions: readonly Question[],
  lang: Language,
): FieldError[] {
  return questions.flatMap(({ id }) =>
    problems
      .filter(({ question }) => question === id)
      .map(({ text }) => ({ field: id, message: textIn(text, lang) })),
  );
}
