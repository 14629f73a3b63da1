import { computationReadings, criterionReadings, operandReadings, type Reading } from './criterion-reads.js';
import type { AnalysisModel } from './model.js';

/** A reading with the phase or transition that makes it, where there is one. */
export type PlacedReading = Reading & { nodeId?: string };

function ofSteps({ steps }: AnalysisModel): PlacedReading[] {
  return steps.flatMap(({ step, path, nodeId }): PlacedReading[] => {
    const field = (id: string, at: string): PlacedReading => ({ kind: 'field', id, path: at, nodeId });
    switch (step.kind) {
      case 'setField':
        return [
          field(step.field, `${path}/field`),
          ...computationReadings(step.to, `${path}/to`).map((each) => ({ ...each, nodeId })),
        ];
      case 'startDeadline': {
        const year = step.until?.year;
        return [
          ...(step.from.kind === 'field' ? [field(step.from.field, `${path}/from/field`)] : []),
          ...(typeof year === 'object' ? [field(year.field, `${path}/until/year/field`)] : []),
        ];
      }
      case 'startProcedure':
        return step.carry.map((id, index) => field(id, `${path}/carry/${index}`));
      case 'callWebService':
        return step.send.map((id, index) => field(id, `${path}/send/${index}`));
      default:
        return [];
    }
  });
}

function ofPhases({ scopes }: AnalysisModel): PlacedReading[] {
  return scopes.flatMap((scope) =>
    scope.phases.flatMap(({ phase, path }): PlacedReading[] => {
      const term = 'term' in phase ? phase.term : undefined;
      if (!term || !('until' in term)) return [];
      const { year } = term.until as { year: number | { field: string } };
      if (typeof year !== 'object') return [];
      const at = `/${path.join('/')}/term/until/year/field`;
      return [{ kind: 'field', id: year.field, path: at, nodeId: phase.id }];
    }),
  );
}

function ofSensors({ procedure }: AnalysisModel): PlacedReading[] {
  return procedure.sensors.flatMap((sensor, index): PlacedReading[] => {
    const path = `/sensors/${index}`;
    const gathered = sensor.gather.flatMap(({ field, from }, at): PlacedReading[] => {
      const place = `${path}/gather/${at}`;
      return [
        { kind: 'field', id: field, path: `${place}/field` },
        ...(from.kind === 'operand' ? operandReadings(from.operand, `${place}/from/operand`) : []),
        ...(from.kind === 'fact'
          ? [{ kind: 'fact', id: from.fact, path: `${place}/from/fact` } as const]
          : []),
        ...(from.kind === 'relation'
          ? [{ kind: 'fact', id: from.take, path: `${place}/from/take`, relation: from.relation } as const]
          : []),
        ...(from.kind === 'relation' && from.where
          ? criterionReadings(from.where, `${place}/from/where`, from.relation)
          : []),
      ];
    });
    return [...gathered, ...criterionReadings(sensor.criteria, `${path}/criteria`)];
  });
}

/** Every field, parameter and data need that criteria, computations, steps, forms and sensors mention. */
export function readingsOf(model: AnalysisModel): PlacedReading[] {
  const { procedure } = model;
  const ofQuestions = (['forms', 'tasks'] as const).flatMap((list) =>
    procedure[list].flatMap((holder, index) =>
      holder.questions.flatMap((question, at): PlacedReading[] =>
        question.sets === undefined
          ? []
          : [{ kind: 'field', id: question.sets, path: `/${list}/${index}/questions/${at}/sets` }],
      ),
    ),
  );
  return [
    ...model.transitions.flatMap(({ transition, path }) =>
      transition.guard
        ? criterionReadings(transition.guard, `${path}/guard`).map((each) => ({
            ...each,
            nodeId: transition.id,
          }))
        : [],
    ),
    ...ofSteps(model),
    ...ofPhases(model),
    ...procedure.dataNeeds.flatMap((need, index) =>
      need.fields.map(
        (id, at): PlacedReading => ({ kind: 'field', id, path: `/dataNeeds/${index}/fields/${at}` }),
      ),
    ),
    ...procedure.fields.flatMap((field, index) =>
      field.setBy.kind === 'computation'
        ? computationReadings(field.setBy.computation, `/fields/${index}/setBy/computation`)
        : [],
    ),
    ...ofSensors(model),
    ...ofQuestions,
  ];
}
