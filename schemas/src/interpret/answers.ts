import type { Question } from '../definition/form.js';
import type { LocalizedText } from '../definition/localized-text.js';
import type { Scalar } from '../definition/scalar.js';
import { isoDate } from '../definition/scalar.js';
import type { StepRefusal } from './step.js';

export type AnswerProblem = NonNullable<StepRefusal['problems']>[number];

const DEFAULT_MAX_LENGTH = 4000;

const texts = {
  'answer.missing': {
    es: 'Falta contestar esta pregunta.',
    'ca-valencia': 'Falta contestar esta pregunta.',
    en: 'This question needs an answer.',
  },
  'answer.unknown': {
    es: 'Esta pregunta no está en el formulario.',
    'ca-valencia': 'Esta pregunta no està en el formulari.',
    en: 'This question is not in the form.',
  },
  'answer.choice': {
    es: 'Elige una de las opciones de la lista.',
    'ca-valencia': 'Tria una de les opcions de la llista.',
    en: 'Choose one of the options in the list.',
  },
  'answer.date': {
    es: 'Escribe una fecha que exista, con día, mes y año.',
    'ca-valencia': 'Escriu una data que existisca, amb dia, mes i any.',
    en: 'Write a date that exists, with day, month and year.',
  },
  'answer.number': {
    es: 'Escribe solo cifras, por ejemplo 11.368,00.',
    'ca-valencia': 'Escriu només xifres, per exemple 11.368,00.',
    en: 'Write figures only, for example 11368.00.',
  },
  'answer.text': {
    es: 'Escribe un texto.',
    'ca-valencia': 'Escriu un text.',
    en: 'Write some text.',
  },
  'answer.tooLong': {
    es: 'El texto es demasiado largo: acórtalo.',
    'ca-valencia': 'El text és massa llarg: acurta’l.',
    en: 'The text is too long: shorten it.',
  },
  'answer.declaration': {
    es: 'Marca la casilla para declararlo.',
    'ca-valencia': 'Marca la casella per a declarar-ho.',
    en: 'Tick the box to declare it.',
  },
} as const satisfies Record<string, LocalizedText>;

function problemOf(question: Question, answer: Scalar): keyof typeof texts | undefined {
  switch (question.kind) {
    case 'date':
      return isoDate.safeParse(answer).success ? undefined : 'answer.date';
    case 'amount':
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) ? undefined : 'answer.number';
    case 'choice':
      return question.options?.some((option) => option.value === answer) ? undefined : 'answer.choice';
    case 'declaration':
      if (typeof answer !== 'boolean') return 'answer.declaration';
      return question.required && !answer ? 'answer.declaration' : undefined;
    default: {
      if (typeof answer !== 'string') return 'answer.text';
      return answer.length > (question.maxLength ?? DEFAULT_MAX_LENGTH) ? 'answer.tooLong' : undefined;
    }
  }
}

const isEmpty = (answer: Scalar | undefined): boolean => answer === undefined || answer === '';

/** What is wrong with the answers to a form or task; empty when all fit. Never changes an answer. */
export function checkAnswers(
  questions: readonly Question[],
  answers: Readonly<Record<string, Scalar>>,
): AnswerProblem[] {
  const known = new Set(questions.map((question) => question.id));
  const problem = (question: string, code: keyof typeof texts): AnswerProblem => ({
    question,
    code,
    text: texts[code],
  });
  const problems = Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((id) => problem(id, 'answer.unknown'));
  for (const question of questions) {
    const answer = answers[question.id];
    if (answer === undefined || isEmpty(answer)) {
      if (question.required)
        problems.push(
          problem(question.id, question.kind === 'declaration' ? 'answer.declaration' : 'answer.missing'),
        );
      continue;
    }
    const code = problemOf(question, answer);
    if (code !== undefined) problems.push(problem(question.id, code));
  }
  return problems;
}
