import { canonicalJson, type Procedure } from '../definition/index.js';
import type { Change, ChangeAspect } from './change.js';
import { addedWords, changedWords, removedWords, reorderedWords } from './change-words.js';
import { type Part, type Parts, partsOf } from './parts.js';
import { isText, valueWords } from './value-words.js';

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

function aspectOf(property: string, before: unknown, after: unknown): ChangeAspect {
  if (property === 'layout') return 'layout';
  if (property === 'waivers' || property.startsWith('x-')) return 'note';
  const value = after ?? before;
  return isText(value) && (before === undefined || isText(before)) ? 'wording' : 'meaning';
}

function changesOfPart(before: Part, after: Part, older: Procedure, newer: Procedure): Change[] {
  const keys = new Set([...Object.keys(before.properties), ...Object.keys(after.properties)]);
  return [...keys].flatMap((property): Change[] => {
    const [was, is] = [before.properties[property], after.properties[property]];
    if (same(was, is)) return [];
    const isComputed = property === 'within' || property === 'from';
    const path = isComputed || after.path === '' ? after.path || `/${property}` : `${after.path}/${property}`;
    return [
      {
        kind: 'changed',
        concept: after.concept,
        id: after.id,
        property,
        aspect: aspectOf(property, was, is),
        path,
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
        text: changedWords(after, property, valueWords(was, older), valueWords(is, newer)),
      },
    ];
  });
}

/** The ids of the transitions of each phase, in the order in which they are tried. */
function transitionOrder(parts: Parts): Map<string, string[]> {
  const order = new Map<string, string[]>();
  for (const [key, { concept, id, properties }] of parts) {
    if (concept !== 'transition') continue;
    const scope = key.split(' ')[1] ?? '';
    const from = `${scope} ${String(properties.from ?? '')}`;
    order.set(from, [...(order.get(from) ?? []), id]);
  }
  return order;
}

/** Phases whose transitions are the same and are tried in another order. */
function reordered(before: Parts, after: Parts): Change[] {
  const earlier = transitionOrder(before);
  return [...transitionOrder(after)].flatMap(([from, ids]): Change[] => {
    const old = earlier.get(from) ?? [];
    const [kept, keptBefore] = [ids.filter((id) => old.includes(id)), old.filter((id) => ids.includes(id))];
    if (same(kept, keptBefore)) return [];
    const phase = after.get(`phase ${from}`) ?? after.get('procedure  ');
    if (!phase) return [];
    const { concept, id, path } = phase;
    const aspect = 'meaning' as const;
    const at = concept === 'procedure' ? '/chart/transitions' : `${path}/transitions`;
    const text = reorderedWords(phase);
    return [{ kind: 'reordered', concept, id, property: 'transitions', aspect, path: at, text }];
  });
}

function whole(kind: 'added' | 'removed', part: Part): Change {
  const { concept, id, path, properties } = part;
  return {
    kind,
    concept,
    id,
    aspect: 'meaning',
    path,
    ...(kind === 'added' ? { after: properties } : { before: properties }),
    text: kind === 'added' ? addedWords(part) : removedWords(part),
  };
}

/**
 * What is different between two versions of a procedure, thing by thing: a renamed id is one thing
 * removed and another added; a moved phase keeps its identity. Removed things come last.
 */
export function diffProcedures(before: Procedure, after: Procedure): Change[] {
  const [older, newer] = [partsOf(before), partsOf(after)];
  const changes: Change[] = [];
  for (const [key, part] of newer) {
    const old = older.get(key);
    if (old) changes.push(...changesOfPart(old, part, before, after));
    else changes.push(whole('added', part));
  }
  changes.push(...reordered(older, newer));
  for (const [key, part] of older) if (!newer.has(key)) changes.push(whole('removed', part));
  return changes;
}

/** Whether cases would run differently: not for words, places on the canvas or notes. */
export function changesMeaning(changes: readonly Change[]): boolean {
  return changes.some(({ aspect }) => aspect === 'meaning');
}
