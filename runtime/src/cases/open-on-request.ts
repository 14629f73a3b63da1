/** Opens a case from the form of an entry: a person on the sede, or an officer for them at the counter. */
import { civilDateAt } from '@oficio/schemas/deadlines';
import type { Scalar } from '@oficio/schemas/definition';
import { checkAnswers, type Datum, type StepRefusal } from '@oficio/schemas/interpret';
import type { CommandResult, OpenCaseCommand } from './commands.js';
import { openCase } from './open-case.js';

export type RequestCommand = Omit<OpenCaseCommand, 'fields' | 'sensorHit'> & {
  answers: Record<string, Scalar>;
  /** What is known besides the answers, such as who presents it. */
  fields?: OpenCaseCommand['fields'];
};

const answersInvalid = (problems: NonNullable<StepRefusal['problems']>): CommandResult => ({
  ok: false,
  refused: {
    code: 'answers.invalid',
    refusal: {
      code: 'answers.invalid',
      text: {
        es: 'Hay respuestas que corregir.',
        'ca-valencia': 'Hi ha respostes que corregir.',
        en: 'Some answers need mending.',
      },
      explanations: [],
      problems,
    },
  },
});

/** As `openCase`, with the answers checked against the form of the entry and kept in the fields they set. */
export async function openOnRequest(
  deps: Parameters<typeof openCase>[0],
  entity: string,
  { answers, fields: known = {}, ...command }: RequestCommand,
): Promise<CommandResult> {
  const compiled = await (command.version === undefined
    ? deps.procedures.latest(entity, command.procedureId)
    : deps.procedures.load(entity, command.procedureId, command.version));
  const town = await deps.towns(entity);
  if (!compiled || !town) return { ok: false, refused: { code: 'procedure.unknown' } };
  const { procedure } = compiled;
  const entry = procedure.entries.find((declared) => declared.id === command.entry);
  if (!entry) return { ok: false, refused: { code: 'entry.unknown' } };
  const questions = procedure.forms.find((form) => form.id === entry.form)?.questions ?? [];
  const problems = checkAnswers(questions, answers);
  if (problems.length > 0) return answersInvalid(problems);
  const on = civilDateAt(deps.clock.now(), town.town.timeZone);
  const source = command.actor.kind === 'officer' ? 'officer' : 'person';
  const fields: Record<string, Datum> = { ...known };
  for (const { id, sets } of questions) {
    const value = answers[id];
    if (sets !== undefined && value !== undefined) fields[sets] = { value, source, on };
  }
  return openCase(deps, entity, { fields, ...command });
}
