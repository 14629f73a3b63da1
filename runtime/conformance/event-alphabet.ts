/** Every event name that can reach a chart: our triggers name one event each, so wildcards are written out. */
import { walkXml, wordsOf, type XmlElement } from './xml-element.js';

const DONE = 'done.state.';
const isWildcard = (descriptor: string): boolean => descriptor === '*' || descriptor.endsWith('.*');

/** Whether an event descriptor matches an event name: by whole tokens, from the start (SCXML 3.12.1). */
export function matchesEvent(descriptor: string, event: string): boolean {
  const prefix = descriptor.replace(/\.?\*$/, '').replace(/\.$/, '');
  return prefix === '' || event === prefix || event.startsWith(`${prefix}.`);
}

/** The state whose end an event tells; undefined for other events. */
export const endedState = (event: string): string | undefined =>
  event.startsWith(DONE) ? event.slice(DONE.length) : undefined;

export const doneEvent = (state: string): string => `${DONE}${state}`;

export interface EventAlphabet {
  /** May come from outside. */
  outside: readonly string[];
  /** Put by the chart in its own internal queue. */
  raised: readonly string[];
  /** `done.state.…` of the states that can end. */
  done: readonly string[];
}

const canEnd = ({ name, children }: XmlElement): boolean =>
  name === 'parallel' || (name === 'state' && children.some((child) => child.name === 'final'));

/** Whether a `<send>` goes to the internal queue (SCXML 6.2.4), as `<raise>` does. */
export const isInternalSend = ({ name, attributes }: XmlElement): boolean =>
  name === 'send' && attributes.target === '#_internal';

/** The alphabet of a chart whose states have ids. `script`: what its script sends. */
export function eventAlphabet(root: XmlElement, script: readonly string[]): EventAlphabet {
  const outside = new Set(script);
  const raised = new Set<string>();
  const done: string[] = [];
  for (const element of walkXml(root)) {
    const event = element.attributes.event ?? '';
    if (element.name === 'raise' || isInternalSend(element)) raised.add(event);
    else if (element.name === 'send') outside.add(event);
    else if (element.name === 'transition') {
      for (const descriptor of wordsOf(element, 'event'))
        if (!isWildcard(descriptor) && !endedState(descriptor)) outside.add(descriptor);
    } else if (canEnd(element)) done.push(doneEvent(element.attributes.id ?? ''));
  }
  return { outside: [...outside], raised: [...raised], done };
}
