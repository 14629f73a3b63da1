/** States as phases, in document order. */
import type { Phase } from '@oficio/schemas/definition';
import { type Conversion, isActiveState, isState, text } from './conversion.js';
import { convertSteps, type Step } from './convert-steps.js';
import { convertTransitions, type Transition } from './convert-transitions.js';
import { doneEvent } from './event-alphabet.js';
import { RefusedConstruct } from './refused-construct.js';
import { wordsOf, type XmlElement } from './xml-element.js';

type StateOf = (id: string) => XmlElement | undefined;

const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The phase that leads on at once to where a state begins, when that is not simply one of its parts. */
export function startPhase(targets: readonly string[], steps: Step[], conversion: Conversion): Phase {
  const id = conversion.phases.fresh('start');
  const transition: Transition = {
    id: conversion.transitions.fresh('t'),
    trigger: { kind: 'always' },
    target: targets.map((target) => conversion.phases.of(target)),
    type: 'external',
    steps,
    opensFile: false,
  };
  return { ...common(id), kind: 'simple', transitions: [transition] };
}

const common = (id: string) => ({
  id,
  name: text(id),
  visibleToCitizen: true,
  onEntry: [] as Step[],
  onExit: [] as Step[],
  transitions: [] as Transition[],
});

function history(element: XmlElement, conversion: Conversion): Phase {
  const id = conversion.idOf(element);
  const [fallback] = childrenNamed(element, 'transition');
  if (fallback !== undefined && fallback.children.length > 0)
    throw new RefusedConstruct('executable content in the default transition of <history>');
  return {
    kind: 'history',
    id,
    name: text(id),
    depth: element.attributes.type === 'deep' ? 'deep' : 'shallow',
    target: fallback ? wordsOf(fallback, 'target').map((target) => conversion.phases.of(target)) : [],
  };
}

interface Beginning {
  initial: string;
  /** The phase to add before the parts; absent when the state begins in one of them. */
  added?: Phase;
}

function beginning(element: XmlElement, conversion: Conversion, stateOf: StateOf): Beginning {
  const [written] = childrenNamed(element, 'initial').flatMap((initial) =>
    childrenNamed(initial, 'transition'),
  );
  const [first] = element.children.filter(isActiveState);
  const named = written ? wordsOf(written, 'target') : wordsOf(element, 'initial');
  const [only] = named;
  const steps = written ? convertSteps(written, conversion) : [];
  if (only === undefined) return { initial: first ? conversion.idOf(first) : '' };
  const target = stateOf(only);
  const isPart = target !== undefined && target.parent === element && target.name !== 'history';
  if (named.length === 1 && isPart && steps.length === 0) return { initial: conversion.phases.of(only) };
  const added = startPhase(named, steps, conversion);
  return { initial: added.id, added };
}

/** Who else listens to the end of a state hears it from the final state itself, right after its entry. */
function announcement(element: XmlElement, { announced, events }: Conversion): Step[] {
  const parent = element.parent;
  if (element.name !== 'final' || parent?.name !== 'state') return [];
  const event = doneEvent(parent.attributes.id ?? '');
  return announced.has(event) ? [{ kind: 'raise', event: events.of(event) }] : [];
}

function endOfParallel(element: XmlElement, { announced, events, transitions }: Conversion): Transition[] {
  const event = doneEvent(element.attributes.id ?? '');
  if (element.name !== 'parallel' || !announced.has(event)) return [];
  const steps: Step[] = [{ kind: 'raise', event: events.of(event) }];
  const id = transitions.fresh('t');
  return [{ id, trigger: { kind: 'done' }, target: [], type: 'external', steps, opensFile: false }];
}

/** @param stateOf the state of an id of the chart. Throws `RefusedConstruct`. */
export function convertState(element: XmlElement, conversion: Conversion, stateOf: StateOf): Phase {
  if (element.name === 'history') return history(element, conversion);
  const content = (name: string) =>
    childrenNamed(element, name).flatMap((block) => convertSteps(block, conversion));
  const behaviour = {
    ...common(conversion.idOf(element)),
    onEntry: [...content('onentry'), ...announcement(element, conversion)],
    onExit: content('onexit'),
    transitions: [...endOfParallel(element, conversion), ...convertTransitions(element, conversion, stateOf)],
  };
  if (element.name === 'final') return { ...behaviour, kind: 'final' };
  const inner = () =>
    element.children.filter(isState).map((child) => convertState(child, conversion, stateOf));
  if (element.name === 'parallel') return { ...behaviour, kind: 'parallel', phases: inner() };
  if (!element.children.some(isActiveState)) return { ...behaviour, kind: 'simple' };
  const { initial, added } = beginning(element, conversion, stateOf);
  return {
    ...behaviour,
    kind: 'compound',
    initial,
    phases: [...(added ? [added] : []), ...inner()],
  };
}
