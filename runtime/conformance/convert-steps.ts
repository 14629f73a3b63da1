/** Executable content (SCXML 4) as steps. `<log>` says nothing to a case and leaves none. */
import type { Procedure } from '@oficio/schemas/definition';
import type { Conversion } from './conversion.js';
import { isInternalSend } from './event-alphabet.js';
import { RefusedConstruct } from './refused-construct.js';
import type { XmlElement } from './xml-element.js';

export type Step = Procedure['chart']['transitions'][number]['steps'][number];

const PROCESSOR = 'http://www.w3.org/TR/scxml/#SCXMLEventProcessor';

function checkAddress({ attributes: { target, type } }: XmlElement): void {
  if (target !== undefined || (type !== undefined && type !== PROCESSOR && type !== 'scxml'))
    throw new RefusedConstruct('another session (target or type of <send>): a case sends to itself only');
}

function stepsOf(element: XmlElement, { events, sends, clock }: Conversion): Step[] {
  const { name, attributes } = element;
  if (name === 'raise' || isInternalSend(element))
    return [{ kind: 'raise', event: events.of(attributes.event ?? '') }];
  if (name === 'send') {
    checkAddress(element);
    const send = sends.get(element);
    if (send === undefined) return [];
    return [
      {
        kind: 'startDeadline',
        deadline: send.deadline,
        term: { amount: clock.hours(send.delay), unit: 'hours' },
        from: { kind: 'entry' },
        // What was sent arrives even when the state that sent it is gone.
        scope: 'case',
      },
    ];
  }
  if (name !== 'cancel') return [];
  return [...sends].flatMap(([sender, { deadline }]): Step[] =>
    sender.attributes.id === attributes.sendid ? [{ kind: 'cancelDeadline', deadline }] : [],
  );
}

/** The steps of an element that holds executable content, in document order. */
export const convertSteps = (holder: XmlElement, conversion: Conversion): Step[] =>
  holder.children.flatMap((element) => stepsOf(element, conversion));
