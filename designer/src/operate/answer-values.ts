import type { Question, Scalar } from '@oficio/schemas/definition';

/** What stands in the fields of a form, before it is read as values. */
export type TypedAnswers = Readonly<Record<string, string | boolean>>;

/** "1.234,56" and "1234.56" are the same number; anything else stays text, so that the check can tell. */
function readNumber(text: string): Scalar {
  const tidy = text.replace(/[\s€]/g, '');
  const plain = tidy.includes(',') ? tidy.replaceAll('.', '').replace(',', '.') : tidy;
  const number = Number(plain);
  return plain !== '' && Number.isFinite(number) ? number : text;
}

/** Answers as the runtime takes them: what was left empty is left out. */
export function answerValues(questions: readonly Question[], typed: TypedAnswers): Record<string, Scalar> {
  const values: Record<string, Scalar> = {};
  for (const { id, kind, options } of questions) {
    const answer = typed[id];
    if (answer === undefined || answer === '') continue;
    if (typeof answer === 'boolean') values[id] = answer;
    else if (kind === 'amount' || kind === 'number') values[id] = readNumber(answer);
    else if (kind === 'choice')
      values[id] = options?.find(({ value }) => String(value) === answer)?.value ?? answer;
    else values[id] = answer.trim();
  }
  return values;
}
