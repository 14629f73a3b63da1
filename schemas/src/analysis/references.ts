/** Every place where a definition names another of its parts, with what kind of part it must be. */
import { jsonPointer, type Step, type Trigger } from '../definition/index.js';
import { letterTexts } from './letter-texts.js';
import { scanLiquid } from './liquid-scan.js';
import { type AnalysisModel, type ChartScope, phaseOfTarget } from './model.js';
import { readingsOf } from './readings.js';

export type ReferenceKind =
  | 'phase'
  | 'exit'
  | 'subchart'
  | 'unit'
  | 'communication'
  | 'partial'
  | 'task'
  | 'outcome'
  | 'deadline'
  | 'dataNeed'
  | 'form'
  | 'survey'
  | 'entry'
  | 'procedure';

export interface Reference {
  kind: ReferenceKind;
  id: string;
  path: string;
  nodeId?: string;
  /** The ids that exist where the reference stands. */
  known: readonly string[];
}

type Part = Omit<Reference, 'known'>;

function ofTrigger(trigger: Trigger, path: string): Part[] {
  switch (trigger.kind) {
    case 'citizen':
      return trigger.form === undefined ? [] : [{ kind: 'form', id: trigger.form, path: `${path}/form` }];
    case 'officer':
      return [{ kind: 'task', id: trigger.task, path: `${path}/task` }];
    case 'deadline':
      return [{ kind: 'deadline', id: trigger.deadline, path: `${path}/deadline` }];
    case 'answer':
      return [{ kind: 'dataNeed', id: trigger.dataNeed, path: `${path}/dataNeed` }];
    case 'notification':
      return [{ kind: 'communication', id: trigger.communication, path: `${path}/communication` }];
    case 'procedure':
      return [{ kind: 'procedure', id: trigger.procedure, path: `${path}/procedure` }];
    default:
      return [];
  }
}

function ofStep(step: Step, path: string): Part[] {
  switch (step.kind) {
    case 'communicate':
      return [{ kind: 'communication', id: step.communication, path: `${path}/communication` }];
    case 'consult':
      return [{ kind: 'dataNeed', id: step.dataNeed, path: `${path}/dataNeed` }];
    case 'assignTask':
      return [{ kind: 'task', id: step.task, path: `${path}/task` }];
    case 'startDeadline':
      return step.from.kind === 'notification'
        ? [{ kind: 'communication', id: step.from.communication, path: `${path}/from/communication` }]
        : [];
    case 'cancelDeadline':
    case 'extendDeadline':
      return [{ kind: 'deadline', id: step.deadline, path: `${path}/deadline` }];
    case 'suspendTerm':
      return [{ kind: 'communication', id: step.communicatedBy, path: `${path}/communicatedBy` }];
    case 'startProcedure':
      return [{ kind: 'procedure', id: step.procedure, path: `${path}/procedure` }];
    case 'survey':
      return [{ kind: 'survey', id: step.survey, path: `${path}/survey` }];
    default:
      return [];
  }
}

/** Targets that a scope admits: its phases, and `exit.name` in a sub-chart. */
function targetReference(scope: ChartScope, target: string, path: string): Reference | undefined {
  if (target.startsWith('exit.')) {
    return { kind: 'exit', id: target, path, known: scope.exits.map((exit) => `exit.${exit}`) };
  }
  const found = phaseOfTarget(scope, target);
  const known = [...scope.byId.keys()];
  return { kind: 'phase', id: target, path, known: found ? [...known, target] : known };
}

function ofChart(model: AnalysisModel): Reference[] {
  const references: (Reference | undefined)[] = [];
  const subcharts = model.procedure.subcharts.map((each) => each.id);
  for (const { transition, path, scope } of model.transitions) {
    for (const [index, target] of transition.target.entries()) {
      const reference = targetReference(scope, target, `${path}/target/${index}`);
      if (reference) references.push({ ...reference, nodeId: transition.id });
    }
  }
  for (const scope of model.scopes) {
    for (const { phase, path: at } of scope.phases) {
      const path = jsonPointer(at);
      const node = (reference: Reference | undefined) =>
        reference && references.push({ ...reference, nodeId: phase.id });
      if (phase.kind === 'compound' && phase.initial !== undefined) {
        const known = phase.phases.map((each) => each.id);
        node({ kind: 'phase', id: phase.initial, path: `${path}/initial`, known });
      }
      if (phase.kind === 'history') {
        for (const [i, target] of phase.target.entries()) {
          node(targetReference(scope, target, `${path}/target/${i}`));
        }
      }
      if (phase.kind === 'include') {
        node({ kind: 'subchart', id: phase.include, path: `${path}/include`, known: subcharts });
        const subchart = model.procedure.subcharts.find((each) => each.id === phase.include);
        for (const [exit, target] of Object.entries(phase.exits)) {
          const exitPath = `${path}/exits/${exit}`;
          if (subchart) node({ kind: 'exit', id: exit, path: exitPath, known: subchart.exits });
          node(targetReference(scope, target, exitPath));
        }
      }
    }
  }
  model.procedure.subcharts.forEach((subchart, index) => {
    const known = subchart.phases.map((each) => each.id);
    references.push({ kind: 'phase', id: subchart.initial, path: `/subcharts/${index}/initial`, known });
  });
  const chart = model.scopes[0];
  if (chart) {
    model.procedure.entries.forEach((entry, index) => {
      references.push(targetReference(chart, entry.phase, `/entries/${index}/phase`));
    });
  }
  return references.filter((each) => each !== undefined);
}

/** References of lists at the root of the document: units, letters, tasks, forms and their like. */
function ofLists(model: AnalysisModel): Part[] {
  const { procedure } = model;
  const parts: (Part | false | undefined)[] = [
    ...procedure.tasks.flatMap((task, i) => [
      task.unit !== undefined && ({ kind: 'unit', id: task.unit, path: `/tasks/${i}/unit` } as const),
      task.notBy !== undefined && ({ kind: 'task', id: task.notBy, path: `/tasks/${i}/notBy` } as const),
      ...task.outcomes.map(
        ({ notBy }, at) =>
          notBy !== undefined &&
          ({ kind: 'task', id: notBy, path: `/tasks/${i}/outcomes/${at}/notBy` } as const),
      ),
    ]),
    ...procedure.entries.map(
      ({ form }, i) =>
        form !== undefined && ({ kind: 'form', id: form, path: `/entries/${i}/form` } as const),
    ),
    ...procedure.dataNeeds.flatMap((need, i) =>
      need.authorisedUnits.map(
        (id, at): Part => ({ kind: 'unit', id, path: `/dataNeeds/${i}/authorisedUnits/${at}` }),
      ),
    ),
    ...procedure.fields.map(({ setBy }, i): Part | undefined => {
      const path = `/fields/${i}/setBy`;
      if (setBy.kind === 'dataNeed')
        return { kind: 'dataNeed', id: setBy.dataNeed, path: `${path}/dataNeed` };
      // The questions of a task are a form too, known by the id of the task.
      return setBy.kind === 'form' && procedure.tasks.every((task) => task.id !== setBy.form)
        ? { kind: 'form', id: setBy.form, path: `${path}/form` }
        : undefined;
    }),
    ...procedure.sensors.map(({ start }, i): Part => {
      const path = `/sensors/${i}/start`;
      return start.kind === 'entry'
        ? { kind: 'entry', id: start.entry, path: `${path}/entry` }
        : { kind: 'communication', id: start.communication, path: `${path}/communication` };
    }),
    ...procedure.relations.map(
      (relation, i): Part => ({
        kind: 'procedure',
        id: relation.procedure,
        path: `/relations/${i}/procedure`,
      }),
    ),
    ...letterTexts(model).flatMap(({ text, path }) =>
      scanLiquid(text).partials.map((id): Part => ({ kind: 'partial', id, path })),
    ),
  ];
  return parts.filter((each) => each !== undefined && each !== false);
}

/** Every reference of a definition. References to other procedures appear only when they are known. */
export function referencesOf(model: AnalysisModel): Reference[] {
  const { procedure, context } = model;
  const ids = (list: readonly { id: string }[]) => list.map((each) => each.id);
  const started = model.steps.flatMap(({ step }) => (step.kind === 'startDeadline' ? [step.deadline] : []));
  // Opening the file starts the maximum term of an entry whose clock counts from then (art. 21.3).
  const implied = model.procedure.entries.some(
    ({ maximumTerm, clockStart }) =>
      maximumTerm !== undefined && (clockStart === 'entryInRegister' || clockStart === 'agreement'),
  );
  const deadlines = implied ? [...started, 'maximumTerm'] : started;
  const known: Record<
    Exclude<ReferenceKind, 'phase' | 'exit' | 'subchart' | 'outcome'>,
    readonly string[]
  > = {
    unit: [...ids(procedure.units), ...ids(context.townUnits ?? [])],
    communication: ids(procedure.communications),
    partial: ids(procedure.partials),
    task: ids(procedure.tasks),
    deadline: deadlines,
    dataNeed: ids(procedure.dataNeeds),
    form: ids(procedure.forms),
    survey: ids(procedure.surveys),
    entry: ids(procedure.entries),
    procedure: [procedure.id, ...ids(context.knownProcedures ?? [])],
  };
  const parts: Part[] = [
    ...model.transitions.flatMap(({ transition, path }) =>
      ofTrigger(transition.trigger, `${path}/trigger`).map((each) => ({ ...each, nodeId: transition.id })),
    ),
    ...model.steps.flatMap(({ step, path, nodeId }) =>
      ofStep(step, path).map((each) => ({ ...each, nodeId })),
    ),
    ...model.scopes.flatMap((scope) =>
      scope.phases.flatMap(({ phase, path }): Part[] =>
        'unit' in phase && typeof phase.unit === 'string'
          ? [{ kind: 'unit', id: phase.unit, path: jsonPointer([...path, 'unit']), nodeId: phase.id }]
          : [],
      ),
    ),
    ...ofLists(model),
    ...readingsOf(model).flatMap((each): Part[] =>
      each.kind === 'dataNeed' ? [{ ...each, kind: 'dataNeed' }] : [],
    ),
  ];
  const outcomes = model.transitions.flatMap(({ transition, path }): Reference[] => {
    const { trigger } = transition;
    if (trigger.kind !== 'officer') return [];
    const task = procedure.tasks.find((each) => each.id === trigger.task);
    if (!task) return [];
    const at = `${path}/trigger/outcome`;
    return [
      { kind: 'outcome', id: trigger.outcome, path: at, nodeId: transition.id, known: ids(task.outcomes) },
    ];
  });
  return [
    ...ofChart(model),
    ...outcomes,
    ...parts
      .filter((part) => part.kind !== 'procedure' || context.knownProcedures !== undefined)
      .map((part) => ({ ...part, known: known[part.kind as keyof typeof known] })),
  ];
}
