import { trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import type { AnalysisModel } from '../model.js';
import { nameOf } from '../names.js';

/** The fields that some step, question, data need or sensor writes. */
function written({ procedure, steps }: AnalysisModel): ReadonlySet<string> {
  return new Set([
    ...steps.flatMap(({ step }) => (step.kind === 'setField' ? [step.field] : [])),
    ...[...procedure.forms, ...procedure.tasks].flatMap(({ questions }) =>
      questions.flatMap((question) => (question.sets === undefined ? [] : [question.sets])),
    ),
    ...procedure.entries.flatMap(({ writer }) =>
      writer ? [writer.name, writer.identityNumber ?? [], writer.email ?? []].flat() : [],
    ),
    ...procedure.dataNeeds.flatMap((need) => need.fields),
    ...procedure.sensors.flatMap((sensor) => sensor.gather.map((each) => each.field)),
  ]);
}

/** Whether some arrow waits for the message that brings the datum. */
const comes = ({ transitions }: AnalysisModel, message: string): boolean =>
  transitions.some(
    ({ transition: { trigger } }) => trigger.kind === 'message' && trigger.message === message,
  );

/** A declared field that nothing writes is always missing, and a condition over it is never met. */
export const fieldNeverSet: Rule = {
  code: 'field.neverSet',
  severity: 'warning',
  *check(model) {
    const set = written(model);
    for (const [index, field] of model.procedure.fields.entries()) {
      if (field.setBy.kind === 'computation' || set.has(field.id)) continue;
      if (field.setBy.kind === 'message' && comes(model, field.setBy.message)) continue;
      const name = nameOf(field);
      yield {
        path: `/fields/${index}`,
        text: trilingual(
          `Nada da valor al dato «${name.es}», así que siempre faltará. Bórrelo o diga qué paso, pregunta o consulta lo rellena.`,
          `Res dona valor a la dada «${name['ca-valencia']}», així que sempre faltarà. Esborre-la o diga quin pas, pregunta o consulta l'ompli.`,
          `Nothing gives the field «${name.en}» a value, so it will always be missing. Delete it or say which step, question or data need fills it.`,
        ),
      };
    }
  },
};
