/** Transitions: one of ours for each event that one of SCXML's matches, in document order. */
import type { Procedure } from '@oficio/schemas/definition';
import type { Conversion } from './conversion.js';
import { convertSteps } from './convert-steps.js';
import { endedState, matchesEvent } from './event-alphabet.js';
import { isInternal, leftParallel } from './transition-domain.js';
import { wordsOf, type XmlElement } from './xml-element.js';

export type Transition = Procedure['chart']['transitions'][number];
type Trigger = Transition['trigger'];

/** How an event of the script reaches a case: as something that the person sends at the counter. */
export const outsideTrigger = (event: string): { kind: 'citizen'; action: 'submit'; form: string } => ({
  kind: 'citizen',
  action: 'submit',
  form: event,
});

function triggersOf(transition: XmlElement, conversion: Conversion): Trigger[] {
  const { alphabet, announced, events, sends } = conversion;
  const descriptors = wordsOf(transition, 'event');
  if (descriptors.length === 0) return [{ kind: 'always' }];
  const matches = (event: string) => descriptors.some((descriptor) => matchesEvent(descriptor, event));
  const own = transition.parent?.attributes.id;
  return [
    ...alphabet.outside.filter(matches).map((event): Trigger => outsideTrigger(events.of(event))),
    ...[...sends.values()]
      .filter(({ event }) => matches(event))
      .map(({ deadline }): Trigger => ({ kind: 'deadline', deadline })),
    ...[...new Set([...alphabet.raised, ...announced])]
      .filter(matches)
      .map((event): Trigger => ({ kind: 'raised', event: events.of(event) })),
    ...alphabet.done
      .filter((event) => matches(event) && !announced.has(event) && endedState(event) === own)
      .map((): Trigger => ({ kind: 'done' })),
  ];
}

/** @param stateOf the state of an id, to see where it lies. */
export function convertTransitions(
  state: XmlElement,
  conversion: Conversion,
  stateOf: (id: string) => XmlElement | undefined,
): Transition[] {
  return state.children
    .filter(({ name }) => name === 'transition')
    .flatMap((transition) => {
      const names = wordsOf(transition, 'target');
      const targets = names.map((name) => {
        const target = stateOf(name);
        if (target === undefined) throw new SyntaxError(`A transition leads to ${name}, which is not there.`);
        return target;
      });
      const steps = convertSteps(transition, conversion);
      const type = isInternal(transition, targets) ? 'internal' : 'external';
      const whole = type === 'external' && targets.length > 0 ? leftParallel(state, targets) : undefined;
      const left = whole === undefined ? targets : [...targets, whole];
      return triggersOf(transition, conversion).map(
        (trigger): Transition => ({
          id: conversion.transitions.fresh('t'),
          trigger,
          target: left.map(conversion.idOf),
          type,
          steps,
          opensFile: false,
        }),
      );
    });
}
