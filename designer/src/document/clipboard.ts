import {
  type Phase,
  type Procedure,
  phase as phaseSchema,
  type Transition,
} from '@oficio/schemas/definition';
import { z } from 'zod';
import type { Command } from './command';
import type { IdSource } from './id-source';
import { findPhase, phasesIn, transitionsOf } from './phase-tree';

const clipboardFragment = z.strictObject({
  oficio: z.literal('phases'),
  phases: z.array(phaseSchema).min(1),
});
export type Fragment = z.infer<typeof clipboardFragment>;

/** The phases to copy, as the JSON that goes to the system clipboard. */
export function copyPhases(procedure: Procedure, ids: string[]): Fragment | null {
  const chosen = ids
    .map((id) => findPhase(procedure, id))
    .filter((place) => place !== undefined)
    .filter((place) => !place.ancestors.some((ancestor) => ids.includes(ancestor.id)));
  if (chosen.length === 0) return null;
  return { oficio: 'phases', phases: chosen.map((place) => place.phase) };
}

/** The fragment in a text of the clipboard, or null when it holds something else. */
export function readFragment(text: string): Fragment | null {
  try {
    const parsed = clipboardFragment.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What a paste brings: the phases with new ids, and the lines that led outside and were left out. */
export interface Paste {
  phases: Phase[];
  leftOut: Transition[];
}

/** Makes new ids for a fragment; lines inside are kept, those that led outside are listed. */
export function preparePaste(procedure: Procedure, fragment: Fragment, ids: IdSource): Paste {
  const renamed = new Map<string, string>();
  const collect = (phase: Phase) => {
    renamed.set(phase.id, ids.next('phase', procedure));
    phasesIn(phase).forEach(collect);
  };
  fragment.phases.forEach(collect);
  const leftOut: Transition[] = [];
  const rename = (id: string) => renamed.get(id) ?? id;
  const copy = (phase: Phase): Phase => {
    if (phase.kind === 'history') {
      return {
        ...phase,
        id: rename(phase.id),
        target: phase.target.filter((id) => renamed.has(id)).map(rename),
      };
    }
    if (phase.kind === 'include') return { ...phase, id: rename(phase.id) };
    const transitions = transitionsOf(phase).flatMap((transition) => {
      const target = transition.target.filter((id) => renamed.has(id)).map(rename);
      if (transition.target.length > 0 && target.length === 0) {
        leftOut.push(transition);
        return [];
      }
      return [{ ...transition, id: ids.next('exit', procedure), target }];
    });
    const base = { ...phase, id: rename(phase.id), transitions };
    if (base.kind === 'compound') {
      const { initial, ...rest } = base;
      return { ...rest, ...(initial ? { initial: rename(initial) } : {}), phases: base.phases.map(copy) };
    }
    if (base.kind === 'parallel') return { ...base, phases: base.phases.map(copy) };
    return base;
  };
  return { phases: fragment.phases.map(copy), leftOut };
}

/** Puts prepared phases at the end of a parent (null: the first level), as one action. */
export function pastePhases(paste: Paste, parentId: string | null): Command {
  return {
    name: { key: 'paste', values: { count: `${paste.phases.length}` } },
    apply: (draft) => {
      const parent = parentId === null ? undefined : findPhase(draft, parentId)?.phase;
      const siblings = parent ? phasesIn(parent) : draft.chart.phases;
      const accepts = !parent || parent.kind === 'compound' || parent.kind === 'parallel';
      (accepts ? siblings : draft.chart.phases).push(...paste.phases);
      return undefined;
    },
  };
}
