import type { ChartIndex, PhaseNode } from '../compile/phase-index.js';
import type { Outcome } from '../definition/outcome.js';
import type { Transition } from '../definition/transition.js';

/** Endings that a person hopes for, so the path shown as "pending" is the ordinary one. */
const hoped: readonly Outcome[] = ['granted', 'answered'];

function* waysOut(index: ChartIndex, from: string): Generator<{ transition: Transition; target: string }> {
  for (let node = index.phases.get(from); node !== undefined; node = node.parent) {
    for (const transition of node.phase.transitions) {
      for (const target of transition.target) yield { transition, target };
    }
  }
}

/** The simple phases where a target really lands: its initial phase, or each part of a parallel one. */
export function landings(index: ChartIndex, target: string): string[] {
  const node = index.phases.get(target);
  if (node === undefined) return [];
  const { phase } = node;
  if (phase.kind === 'compound') {
    const first = phase.initial ?? phase.phases.find((inner) => inner.kind !== 'history')?.id;
    return first === undefined ? [] : landings(index, first);
  }
  if (phase.kind === 'parallel') return phase.phases.flatMap((inner) => landings(index, inner.id));
  return [target];
}

/** All the phases that can still be entered from the given ones, through any transition of the chart. */
export function reachable(index: ChartIndex, from: readonly string[]): Set<string> {
  const seen = new Set(from);
  const queue = [...from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const { target } of waysOut(index, id)) {
      for (const landing of landings(index, target)) {
        if (seen.has(landing)) continue;
        seen.add(landing);
        queue.push(landing);
      }
    }
  }
  return seen;
}

const isHoped = (node: PhaseNode | undefined): boolean =>
  node?.phase.kind === 'final' && node.phase.outcome !== undefined && hoped.includes(node.phase.outcome);

/**
 * The shortest way from a phase to the ending that a person hopes for (or to any ending), in document
 * order: what is shown as still to come. Branches off it appear only when they happen.
 */
export function expectedPath(index: ChartIndex, from: readonly string[]): string[] {
  const before = new Map<string, string | undefined>(from.map((id) => [id, undefined]));
  const queue = [...from];
  let anyEnding: string | undefined;
  let found: string | undefined;
  for (let id = queue.shift(); id !== undefined && found === undefined; id = queue.shift()) {
    const node = index.phases.get(id);
    if (node?.phase.kind === 'final' && node.depth === 0) {
      anyEnding ??= id;
      if (isHoped(node)) found = id;
    }
    for (const { target } of waysOut(index, id)) {
      for (const landing of landings(index, target)) {
        if (before.has(landing)) continue;
        before.set(landing, id);
        queue.push(landing);
      }
    }
  }
  const path: string[] = [];
  for (let id = found ?? anyEnding; id !== undefined; id = before.get(id)) path.unshift(id);
  return path;
}
