import type { Procedure, Transition, Trigger } from '@oficio/schemas/definition';
import type { Command } from './command';
import { findPhase, findTransition, transitionsOf } from './phase-tree';

/** A new way out: by default a person of the town decides nothing yet, it happens at once. */
export function newTransition(id: string, target: string[], trigger: Trigger): Transition {
  return { id, trigger, target, type: 'external', steps: [], opensFile: false };
}

/** Adds a way out of a phase (null: out of every phase of the chart). */
export function addTransition(procedure: Procedure, phaseId: string | null, transition: Transition): Command {
  const from =
    phaseId === null ? { key: 'word.anyPhase' } : (findPhase(procedure, phaseId)?.phase.name ?? phaseId);
  const [target = ''] = transition.target;
  const to = findPhase(procedure, target)?.phase.name ?? target;
  return {
    name: { key: 'addTransition', values: { from, to } },
    apply: (draft) => {
      const siblings = phaseId === null ? draft.chart.transitions : ownTransitions(draft, phaseId);
      siblings?.push(transition);
      return undefined;
    },
  };
}

function ownTransitions(draft: Procedure, phaseId: string): Transition[] | undefined {
  const phase = findPhase(draft, phaseId)?.phase;
  if (!phase || phase.kind === 'history' || phase.kind === 'include' || phase.kind === 'final')
    return undefined;
  return transitionsOf(phase);
}

/** Sets the properties given; a property given as undefined is taken away. */
export function changeTransition(
  procedure: Procedure,
  id: string,
  change: Partial<{ [K in keyof Transition]: Transition[K] | undefined }>,
  coalesce?: string,
): Command {
  const place = findTransition(procedure, id);
  const name = place?.transition.label ?? place?.phase?.name ?? { key: 'word.exit' };
  return {
    name: { key: 'changeTransition', values: { name } },
    coalesce: coalesce && `${coalesce}:${id}`,
    apply: (draft) => {
      const found = findTransition(draft, id);
      if (!found) return undefined;
      const merged: Record<string, unknown> = { ...found.transition, ...change };
      for (const [key, value] of Object.entries(change)) if (value === undefined) delete merged[key];
      found.siblings[found.index] = merged as Transition;
      return undefined;
    },
  };
}

export function deleteTransition(procedure: Procedure, id: string): Command {
  const place = findTransition(procedure, id);
  const name = place?.transition.label ?? place?.phase?.name ?? { key: 'word.exit' };
  return {
    name: { key: 'deleteTransition', values: { name } },
    apply: (draft) => {
      const found = findTransition(draft, id);
      found?.siblings.splice(found.index, 1);
      delete draft.layout.transitions[id];
      return undefined;
    },
  };
}

/** Changes the order in which the ways out of a phase are tried. */
export function reorderTransition(procedure: Procedure, id: string, by: -1 | 1): Command {
  const place = findTransition(procedure, id);
  return {
    name: { key: 'reorderTransition', values: { name: place?.transition.label ?? place?.phase?.name ?? '' } },
    apply: (draft) => {
      const found = findTransition(draft, id);
      if (!found) return undefined;
      const to = found.index + by;
      if (to < 0 || to >= found.siblings.length) return undefined;
      found.siblings.splice(found.index, 1);
      found.siblings.splice(to, 0, found.transition);
      return undefined;
    },
  };
}
