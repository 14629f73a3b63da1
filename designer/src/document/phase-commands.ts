import type { LocalizedText, Phase, Procedure, SimplePhase } from '@oficio/schemas/definition';
import type { Command } from './command';
import { findPhase, listPhases, listTransitions, phasesIn } from './phase-tree';

/** A new simple phase: empty, visible to the person. */
export function newPhase(id: string, name: LocalizedText): SimplePhase {
  return { kind: 'simple', id, name, visibleToCitizen: true, onEntry: [], onExit: [], transitions: [] };
}

function siblingsIn(draft: Procedure, parentId: string | null): Phase[] | undefined {
  if (parentId === null) return draft.chart.phases;
  const parent = findPhase(draft, parentId)?.phase;
  return parent && (parent.kind === 'compound' || parent.kind === 'parallel') ? parent.phases : undefined;
}

/** A phase that receives its first sub-phase becomes a phase with parts inside. */
function makeCompound(draft: Procedure, id: string, firstChild: Phase): boolean {
  const place = findPhase(draft, id);
  if (place?.phase.kind !== 'simple') return false;
  const { kind: _, ...base } = place.phase;
  place.siblings[place.index] = { ...base, kind: 'compound', initial: firstChild.id, phases: [firstChild] };
  return true;
}

/** Puts a phase in a parent (null: the first level), at an index or at the end. */
export function addPhase(phase: Phase, parentId: string | null, index?: number): Command {
  return {
    name: { key: 'addPhase', values: { name: phase.name } },
    apply: (draft) => {
      const siblings = siblingsIn(draft, parentId);
      if (siblings) siblings.splice(index ?? siblings.length, 0, phase);
      else if (parentId !== null) makeCompound(draft, parentId, phase);
      return undefined;
    },
  };
}

export function renamePhase(procedure: Procedure, id: string, name: LocalizedText): Command {
  return {
    name: { key: 'renamePhase', values: { name: findPhase(procedure, id)?.phase.name ?? id } },
    coalesce: `name:${id}`,
    apply: (draft) => {
      const phase = findPhase(draft, id)?.phase;
      if (phase) phase.name = name;
      return undefined;
    },
  };
}

/** Moves a phase to a parent and position, with all that is inside. A phase cannot go inside itself. */
export function movePhase(
  procedure: Procedure,
  id: string,
  parentId: string | null,
  index?: number,
): Command {
  return {
    name: { key: 'movePhase', values: { name: findPhase(procedure, id)?.phase.name ?? id } },
    apply: (draft) => {
      const place = findPhase(draft, id);
      if (!place) return undefined;
      const target = parentId === null ? undefined : findPhase(draft, parentId);
      if (parentId !== null && (!target || target.phase.id === id)) return undefined;
      if (target?.ancestors.some((ancestor) => ancestor.id === id)) return undefined;
      const accepts =
        parentId === null || ['simple', 'compound', 'parallel'].includes(target?.phase.kind ?? '');
      const emptiesChart = place.ancestors.length === 0 && draft.chart.phases.length === 1;
      if (!accepts || emptiesChart) return undefined;
      place.siblings.splice(place.index, 1);
      const phase = place.phase;
      const siblings = siblingsIn(draft, parentId);
      if (siblings) siblings.splice(index ?? siblings.length, 0, phase);
      else if (parentId !== null) makeCompound(draft, parentId, phase);
      dissolveEmptyParents(draft);
      return undefined;
    },
  };
}

/** A phase whose last part was taken away is simple again. */
function dissolveEmptyParents(draft: Procedure): void {
  for (const { phase, siblings, index } of listPhases(draft)) {
    if (phase.kind !== 'compound' && phase.kind !== 'parallel') continue;
    if (phase.phases.length === 0) {
      const { phases: _, ...rest } = phase;
      const { initial: __, ...base } = rest as typeof rest & { initial?: string };
      siblings[index] = { ...base, kind: 'simple' };
    } else if (phase.kind === 'compound' && phase.initial) {
      if (!phase.phases.some((child) => child.id === phase.initial)) delete phase.initial;
    }
  }
}

/** Deletes a phase, what is inside, and the lines that led only to them. The last phase stays. */
export function deletePhase(procedure: Procedure, id: string): Command {
  return deletePhases(procedure, [id]);
}

/** Deletes several phases as one action. */
export function deletePhases(procedure: Procedure, ids: string[]): Command {
  const first = findPhase(procedure, ids[0] ?? '')?.phase.name ?? '';
  return {
    name: {
      key: ids.length === 1 ? 'deletePhase' : 'deletePhases',
      values: { name: first, count: `${ids.length}` },
    },
    apply: (draft) => {
      for (const id of ids) removeOne(draft, id);
      return undefined;
    },
  };
}

function removeOne(draft: Procedure, id: string): void {
  const place = findPhase(draft, id);
  if (!place || (place.ancestors.length === 0 && draft.chart.phases.length === 1)) return;
  const gone = new Set<string>();
  const collect = (phase: Phase) => {
    gone.add(phase.id);
    phasesIn(phase).forEach(collect);
  };
  collect(place.phase);
  place.siblings.splice(place.index, 1);
  for (const { transition, siblings } of listTransitions(draft)) {
    const kept = transition.target.filter((target) => !gone.has(target));
    if (kept.length === transition.target.length) continue;
    if (kept.length > 0) transition.target = kept;
    else siblings.splice(siblings.indexOf(transition), 1);
  }
  for (const goneId of gone) delete draft.layout.phases[goneId];
  dissolveEmptyParents(draft);
}

/** Simple, with parts one after another, with parts at once, or an ending: keeps all that still makes sense. */
export function changePhaseKind(
  procedure: Procedure,
  id: string,
  kind: 'simple' | 'compound' | 'parallel' | 'final',
  childId: string,
): Command {
  return {
    name: {
      key: 'changePhase',
      values: { name: findPhase(procedure, id)?.phase.name ?? id, what: { key: 'property.kind' } },
    },
    apply: (draft) => {
      const place = findPhase(draft, id);
      if (!place || place.phase.kind === 'history' || place.phase.kind === 'include') return undefined;
      const inner = phasesIn(place.phase);
      const {
        kind: _,
        phases: __,
        initial: ___,
        outcome: ____,
        ...base
      } = place.phase as SimplePhase & {
        phases?: unknown;
        initial?: unknown;
        outcome?: unknown;
      };
      if (kind === 'simple' || kind === 'final') {
        if (inner.length > 0) return undefined;
        place.siblings[place.index] =
          kind === 'final' ? { ...base, kind, transitions: [] } : { ...base, kind };
        return undefined;
      }
      const phases =
        inner.length > 0
          ? inner
          : [newPhase(childId, { es: 'Parte 1', 'ca-valencia': 'Part 1', en: 'Part 1' })];
      place.siblings[place.index] = { ...base, kind, phases };
      return undefined;
    },
  };
}
