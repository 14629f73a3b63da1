/**
 * The meaning of each step of a chart: a pure change of the context that also notes its effect. It runs
 * inside XState's macrostep, so that later steps and guards see what earlier ones did.
 */
import { compute } from '../criteria/compute.js';
import { readOperand } from '../criteria/read-operand.js';
import { type EvaluationScope, parametersById } from '../criteria/subject.js';
import type { Outcome } from '../definition/outcome.js';
import type { Parameter } from '../definition/parameter.js';
import type { Procedure } from '../definition/procedure.js';
import type { Step } from '../definition/step.js';
import type { Term } from '../definition/term.js';
import type { Alive, CaseContext, Emission } from './case-context.js';
import type { Datum } from './datum.js';
import type { DeadlineRule, Effect, TermObligor } from './effect.js';

export interface Surroundings {
  parameters: ReadonlyMap<string, Parameter>;
  /** The maximum term of each entry, if its nature has one. */
  maximumTerms: ReadonlyMap<string, Term | undefined>;
  /** Whose term a deadline that a phase starts is; undefined for the town's own. */
  obligorOf: (step: StartDeadline, phase: string) => TermObligor | undefined;
}

type StartDeadline = Extract<Step, { kind: 'startDeadline' }>;

const emit = (context: CaseContext, emission: Emission): CaseContext => ({
  ...context,
  emitted: [...context.emitted, emission],
});

/** Notes an effect. */
export const withEffect = (context: CaseContext, effect: Effect): CaseContext =>
  emit(context, { type: 'effect', effect });

export const took = (context: CaseContext, transition: string): CaseContext =>
  emit(context, { type: 'took', transition });

const scopeOf = (context: CaseContext, surroundings: Surroundings): EvaluationScope => ({
  today: context.today,
  fields: context.fields,
  parameters: surroundings.parameters,
  consultations: context.consultations,
});

function nextGeneration(context: CaseContext, kind: string, id: string): [CaseContext, number] {
  const key = `${kind}:${id}`;
  const generation = (context.generations[key] ?? 0) + 1;
  return [{ ...context, generations: { ...context.generations, [key]: generation } }, generation];
}

function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _removed, ...rest } = record;
  return rest;
}

const alive = (generation: number, phase: string, scope: 'phase' | 'case'): Alive =>
  scope === 'phase' ? { generation, phase } : { generation };

/** Starts a deadline; one that already runs under the same id is replaced by a new generation. */
function startDeadline(
  before: CaseContext,
  step: StartDeadline,
  phase: string,
  surroundings: Surroundings,
): CaseContext {
  const [context, generation] = nextGeneration(before, 'deadline', step.deadline);
  const term = step.term === 'maximumTerm' ? surroundings.maximumTerms.get(context.entry) : step.term;
  const scope = scopeOf(context, surroundings);
  const year = step.until?.year;
  const untilYear = typeof year === 'number' ? year : year && readOperand(year, scope).value;
  const fromDate = step.from.kind === 'field' ? context.fields[step.from.field]?.value : undefined;
  const obligor = surroundings.obligorOf(step, phase);
  const rule: DeadlineRule = {
    from: step.from,
    ...(term !== undefined && { term }),
    ...(step.until !== undefined && { until: step.until }),
    ...(typeof untilYear === 'number' && { untilYear }),
    ...(typeof fromDate === 'string' && { fromDate }),
    ...(obligor !== undefined && { obligor }),
  };
  // A door without a legal term starts no maximum term: there is nothing to count.
  if (rule.term === undefined && rule.until === undefined) return before;
  const awaits = step.from.kind === 'notification' ? step.from.communication : undefined;
  const deadlines = {
    ...context.deadlines,
    [step.deadline]: { ...alive(generation, phase, step.scope), ...(awaits !== undefined && { awaits }) },
  };
  return withEffect(
    { ...context, deadlines },
    {
      kind: 'startDeadline',
      deadline: step.deadline,
      generation,
      rule,
      scope: step.scope,
      phase,
      ...(step.name !== undefined && { name: step.name }),
    },
  );
}

function cancelDeadline(context: CaseContext, deadline: string): CaseContext {
  const running = context.deadlines[deadline];
  if (running === undefined) return context;
  return withEffect(
    { ...context, deadlines: without(context.deadlines, deadline) },
    { kind: 'cancelDeadline', deadline, generation: running.generation },
  );
}

const withdraw = (context: CaseContext, task: string, { generation }: Alive): CaseContext =>
  withEffect({ ...context, tasks: without(context.tasks, task) }, { kind: 'withdrawTask', task, generation });

const abandon = (context: CaseContext, dataNeed: string, { generation }: Alive): CaseContext =>
  withEffect(
    { ...context, consultations: without(context.consultations, dataNeed) },
    { kind: 'abandonConsultation', dataNeed, generation },
  );

/** Sets a field and notes it for the journal. */
export function setField(context: CaseContext, field: string, datum: Datum): CaseContext {
  return withEffect(
    { ...context, fields: { ...context.fields, [field]: datum } },
    { kind: 'setField', field, datum },
  );
}

/** Recomputes the fields that are computed from others; a computation that lacks data leaves no value. */
export function recompute(context: CaseContext, procedure: Procedure): CaseContext {
  let current = context;
  for (const { id, setBy } of procedure.fields) {
    if (setBy.kind !== 'computation') continue;
    const { today, fields } = current;
    const parameters = parametersById(procedure.parameters);
    const value = compute(setBy.computation, { today, fields, parameters });
    if (value === null || fields[id]?.value === value) continue;
    current = setField(current, id, { value, source: 'computation', on: today });
  }
  return current;
}

const pick = (fields: CaseContext['fields'], ids: readonly string[]): Record<string, Datum> =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => ids.includes(id)));

/** What a step does. `raise` is XState's own action and never reaches this function. */
export function applyStep(
  context: CaseContext,
  step: Exclude<Step, { kind: 'raise' }>,
  phase: string,
  surroundings: Surroundings,
): CaseContext {
  switch (step.kind) {
    case 'communicate':
      return withEffect(context, { kind: 'communicate', communication: step.communication, phase });
    case 'consult': {
      const asked = context.consultations[step.dataNeed];
      const alone = asked?.status === 'pending' ? abandon(context, step.dataNeed, asked) : context;
      const [next, generation] = nextGeneration(alone, 'consultation', step.dataNeed);
      const consultations = {
        ...next.consultations,
        [step.dataNeed]: { generation, phase, status: 'pending' as const },
      };
      return withEffect(
        { ...next, consultations },
        {
          kind: 'consult',
          dataNeed: step.dataNeed,
          generation,
          ...(step.retry && { retry: step.retry }),
          phase,
        },
      );
    }
    case 'assignTask': {
      const assigned = context.tasks[step.task];
      const alone = assigned === undefined ? context : withdraw(context, step.task, assigned);
      const [next, generation] = nextGeneration(alone, 'task', step.task);
      const tasks = { ...next.tasks, [step.task]: alive(generation, phase, step.scope) };
      return withEffect({ ...next, tasks }, { kind: 'assignTask', task: step.task, generation, phase });
    }
    case 'issueDocument':
      return withEffect(context, { kind: 'issueDocument', document: step.document, name: step.name, phase });
    case 'startDeadline':
      return startDeadline(context, step, phase, surroundings);
    case 'cancelDeadline':
      return cancelDeadline(context, step.deadline);
    case 'extendDeadline': {
      const running = context.deadlines[step.deadline];
      if (running === undefined) return context;
      const { deadline, by, legalBasis } = step;
      return withEffect(context, {
        kind: 'extendDeadline',
        deadline,
        generation: running.generation,
        by,
        ...(legalBasis && { legalBasis }),
      });
    }
    case 'suspendTerm': {
      const { reason, legalBasis, communicatedBy, cap } = step;
      return withEffect(
        { ...context, suspension: { communicatedBy: step.communicatedBy } },
        { kind: 'suspendTerm', reason, legalBasis, communicatedBy, ...(cap && { cap }) },
      );
    }
    case 'resumeTerm': {
      if (context.suspension === undefined) return context;
      const { suspension: _ended, ...resumed } = context;
      return withEffect(resumed, { kind: 'resumeTerm' });
    }
    case 'extendTerm':
      return withEffect(context, {
        kind: 'extendTerm',
        by: step.by,
        reason: step.reason,
        legalBasis: step.legalBasis,
      });
    case 'setField': {
      const value = compute(step.to, scopeOf(context, surroundings));
      return setField(context, step.field, { value, source: 'case', on: context.today });
    }
    case 'register':
      return withEffect(context, { kind: 'register', book: step.book, name: step.name });
    case 'startProcedure': {
      const { procedure, entry, carry, forEach } = step;
      return withEffect(context, {
        kind: 'startProcedure',
        procedure,
        entry,
        fields: pick(context.fields, carry),
        ...(forEach && { forEach }),
      });
    }
    case 'survey':
      return withEffect(context, {
        kind: 'survey',
        survey: step.survey,
        ...(step.after && { after: step.after }),
      });
    case 'publishStatus':
      return withEffect(context, { kind: 'publishStatus', status: step.status });
    case 'callWebService':
      return withEffect(context, {
        kind: 'callWebService',
        service: step.service,
        fields: pick(context.fields, step.send),
      });
  }
}

/** Gives the file its number and, by the nature of the entry, starts the clock (Ley 39/2015 art. 21.3). */
export function openFile(context: CaseContext, procedure: Procedure, phase: string): CaseContext {
  if (context.fileOpened) return context;
  const opened = withEffect({ ...context, fileOpened: true }, { kind: 'openFile', entry: context.entry });
  const entry = procedure.entries.find((candidate) => candidate.id === context.entry);
  const countsFromNow = entry?.clockStart === 'entryInRegister' || entry?.clockStart === 'agreement';
  if (entry?.maximumTerm === undefined || !countsFromNow) return opened;
  return startDeadline(
    opened,
    {
      kind: 'startDeadline',
      deadline: 'maximumTerm',
      term: entry.maximumTerm,
      from: { kind: 'entry' },
      scope: 'case',
    },
    phase,
    { parameters: new Map(), maximumTerms: new Map(), obligorOf: () => undefined },
  );
}

type Ends = (live: Alive) => boolean;

/** Ends the deadlines, tasks and consultations that match: a late arrival then finds nobody waiting. */
function end(before: CaseContext, ends: Ends): CaseContext {
  let context = before;
  for (const [id, live] of Object.entries(context.deadlines)) {
    if (ends(live)) context = cancelDeadline(context, id);
  }
  for (const [id, live] of Object.entries(context.tasks)) {
    if (!ends(live)) continue;
    context = withdraw(context, id, live);
  }
  for (const [id, live] of Object.entries(context.consultations)) {
    if (!ends(live)) continue;
    if (live.status !== 'pending') {
      // How it ended stays readable; only its tie to the phase goes.
      const settled = { generation: live.generation, status: live.status };
      context = { ...context, consultations: { ...context.consultations, [id]: settled } };
      continue;
    }
    context = abandon(context, id, live);
  }
  return context;
}

/** Notes that a phase was entered. */
export const enterPhase = (context: CaseContext, phase: string): CaseContext =>
  emit(context, { type: 'entered', phase });

/** Ends the case in a final phase, and with it all that was alive, also what that phase has just started. */
export const closeCase = (context: CaseContext, phase: string, outcome: Outcome): CaseContext =>
  withEffect(
    end(context, () => true),
    { kind: 'closeCase', phase, outcome },
  );

/** Notes that a phase was left and ends what it started for itself. */
export function endPhase(context: CaseContext, phase: string): CaseContext {
  return end(emit(context, { type: 'exited', phase }), (live) => live.phase === phase);
}

/**
 * Ends what a phase began for itself while it was being left: by then its own end has passed.
 * @param within the phases in which the case is after the macrostep, with those around them.
 */
export const endStrays = (context: CaseContext, within: ReadonlySet<string>): CaseContext =>
  end(context, ({ phase }) => phase !== undefined && !within.has(phase));
