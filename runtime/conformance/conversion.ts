/** What every part of a conversion shares: the names, the events, the time and the sends of one chart. */
import type { LocalizedText } from '@oficio/schemas/definition';
import {
  type EventAlphabet,
  endedState,
  eventAlphabet,
  isInternalSend,
  matchesEvent,
} from './event-alphabet.js';
import { type Identifiers, identifiers } from './identifiers.js';
import { delayOf, type ScriptClock, scriptClock } from './script-clock.js';
import { walkXml, wordsOf, type XmlElement } from './xml-element.js';

/** A `<send>` to the chart itself: a deadline of the case. */
export interface ChartSend {
  deadline: string;
  event: string;
  /** Milliseconds. */
  delay: number;
}

export interface Conversion {
  phases: Identifiers;
  events: Identifiers;
  transitions: Identifiers;
  alphabet: EventAlphabet;
  clock: ScriptClock;
  sends: ReadonlyMap<XmlElement, ChartSend>;
  /** The id of a state, also of one that the chart leaves without. */
  idOf(state: XmlElement): string;
  /** Ends of states that somebody else than the state itself listens to: they are told by a raised event. */
  announced: ReadonlySet<string>;
}

export const text = (words: string): LocalizedText => ({ es: words, 'ca-valencia': words });

const states: ReadonlySet<string> = new Set(['state', 'parallel', 'final', 'history']);
export const isState = ({ name }: XmlElement): boolean => states.has(name);

/** The states that are entered when their parent is: history only remembers. */
export const isActiveState = (element: XmlElement): boolean => isState(element) && element.name !== 'history';

function sendsOf(root: XmlElement): Map<XmlElement, ChartSend> {
  const sends = new Map<XmlElement, ChartSend>();
  for (const element of walkXml(root)) {
    if (element.name !== 'send' || isInternalSend(element)) continue;
    // Deadlines that fall due at once fire in the order of their ids.
    const deadline = `send-${String(sends.size + 1).padStart(3, '0')}`;
    sends.set(element, {
      deadline,
      event: element.attributes.event ?? '',
      delay: delayOf(element.attributes),
    });
  }
  return sends;
}

function announcedEnds(root: XmlElement, { done }: EventAlphabet): Set<string> {
  const listeners = [...walkXml(root)].filter(({ name }) => name === 'transition');
  return new Set(
    done.filter((event) =>
      listeners.some(
        (transition) =>
          wordsOf(transition, 'event').some((descriptor) => matchesEvent(descriptor, event)) &&
          transition.parent?.attributes.id !== endedState(event),
      ),
    ),
  );
}

/** @param script names of the events that will be sent, and the milliseconds before each. */
export function conversionOf(
  root: XmlElement,
  script: { events: readonly string[]; waits: readonly number[] },
): Conversion {
  const phases = identifiers();
  const own = new Map<XmlElement, string>();
  for (const element of walkXml(root)) {
    const { id } = element.attributes;
    if (isState(element) && id !== undefined) own.set(element, phases.of(id));
  }
  const sends = sendsOf(root);
  const alphabet = eventAlphabet(root, script.events);
  return {
    phases,
    events: identifiers(),
    transitions: identifiers(),
    alphabet,
    sends,
    clock: scriptClock(
      [...sends.values()].map(({ delay }) => delay),
      script.waits,
    ),
    announced: announcedEnds(root, alphabet),
    idOf(state) {
      const known = own.get(state) ?? phases.fresh(state.name);
      own.set(state, known);
      return known;
    },
  };
}
