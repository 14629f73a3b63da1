import { type DataNeed, jsonPointer, type Question, type Step, trilingual } from '../../definition/index.js';
import { walkFrom } from '../case-walk.js';
import type { Rule } from '../finding.js';
import { entrySteps } from '../maximum-term-clock.js';
import type { AnalysisModel } from '../model.js';
import { nameOf } from '../names.js';

/** Words that say nothing of which document it is. */
const idle = new Set(
  'copia certificado justificante documento papel de del la el los las un una y o su tu'.split(' '),
);

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !idle.has(word));

/** Whether a question asks for what the consultation of a data need already gives. */
function asksFor(question: Question, need: DataNeed): boolean {
  if (question.sets !== undefined && need.fields.includes(question.sets)) return true;
  const saved = wordsOf(need.documentSaved?.es ?? '');
  const asked = wordsOf(question.label.es ?? '');
  return question.kind === 'document' && saved.length > 0 && saved.every((word) => asked.includes(word));
}

/** The forms that a case can be asked for before a data need is consulted. */
function formsBefore({ procedure, chart }: AnalysisModel, need: DataNeed): ReadonlySet<string> {
  const consults = (steps: readonly Step[]) =>
    steps.some((step) => step.kind === 'consult' && step.dataNeed === need.id);
  return new Set(
    procedure.entries.flatMap((entry) => {
      const { transitions } = walkFrom(chart, [entry.phase], {
        takes: ({ transition }) => !consults(transition.steps),
        enters: (phase) => !consults(entrySteps(phase)),
      });
      const sent = [...transitions].map(({ transition: { trigger } }) =>
        trigger.kind === 'citizen' ? trigger.form : undefined,
      );
      return [entry.form, ...sent].flatMap((form) => form ?? []);
    }),
  );
}

/**
 * L9. Nobody must bring what an administration already holds (Ley 39/2015 arts. 28.2, 28.3 and 53.1.d); it may
 * only be asked for again once the consultation has been tried.
 */
export const documentAlreadyHeld: Rule = {
  code: 'law.documentAlreadyHeld',
  severity: 'warning',
  article: 'Ley 39/2015 art. 28.2',
  *check(model) {
    const { forms, dataNeeds } = model.procedure;
    for (const need of dataNeeds.filter(({ source }) => source.kind !== 'person')) {
      const before = formsBefore(model, need);
      for (const [index, form] of forms.entries()) {
        if (!before.has(form.id)) continue;
        for (const [at, question] of form.questions.entries()) {
          if (!question.required || !asksFor(question, need)) continue;
          const [label, name] = [nameOf({ ...question, name: question.label }), nameOf(need)];
          const path = jsonPointer(['forms', index, 'questions', at]);
          yield {
            path,
            text: trilingual(
              `Se exige «${label.es}», y el Ayuntamiento ya lo consulta («${name.es}»). No lo exija, o pídalo solo si la consulta falla.`,
              `S'exigix «${label['ca-valencia']}», i l'Ajuntament ja ho consulta («${name['ca-valencia']}»). No ho exigisca, o demane-ho només si la consulta falla.`,
              `«${label.en}» is required, and the town already consults it («${name.en}»). Do not require it, or ask only if the consultation fails.`,
            ),
            fix: {
              label: trilingual('No exigirlo', 'No exigir-ho', 'Do not require it'),
              edits: [{ op: 'add', path: `${path}/required`, value: false }],
            },
          };
        }
      }
    }
  },
};
