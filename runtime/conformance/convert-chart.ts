/** An SCXML chart without expressions as a procedure of our language: one door, no letters, no law. */
import { type Procedure, parseProcedure } from '@oficio/schemas/definition';
import { conversionOf, isActiveState, isState, text } from './conversion.js';
import { convertState, startPhase } from './convert-state.js';
import { checkConstructs, RefusedConstruct } from './refused-construct.js';
import type { ScriptClock } from './script-clock.js';
import { parseXml, walkXml, wordsOf, type XmlElement } from './xml-element.js';

export const ENTRY = 'door';

export interface ConvertedChart {
  procedure: Procedure;
  clock: ScriptClock;
  /** The event of the script as an event of our language: the form that the person sends. */
  formOf(event: string): string;
  /** The state behind a phase. */
  stateOf(phase: string): string;
}

function statesById(root: XmlElement): Map<string, XmlElement> {
  const states = new Map<string, XmlElement>();
  for (const element of walkXml(root)) {
    const { id } = element.attributes;
    if (isState(element) && id !== undefined) states.set(id, element);
  }
  return states;
}

/**
 * @param script the events that will be sent to it, and the milliseconds to wait before each: names and
 *   proportions must be known beforehand.
 * Throws `RefusedConstruct` for what a procedure does not say, and `SyntaxError` for what is no chart.
 */
export function convertChart(
  id: string,
  source: string,
  script: { events: readonly string[]; waits: readonly number[] },
): ConvertedChart {
  const root = parseXml(source);
  if (root.name !== 'scxml') throw new SyntaxError(`The root of a chart is <scxml>, not <${root.name}>.`);
  checkConstructs(root);
  const states = statesById(root);
  const stateOf = (state: string) => states.get(state);
  const conversion = conversionOf(root, script);
  const phases = root.children.filter(isState).map((element) => convertState(element, conversion, stateOf));
  const [first] = root.children.filter(isActiveState);
  if (first === undefined) throw new RefusedConstruct('a chart without states');
  const initial = wordsOf(root, 'initial');
  const started = initial.length > 1 ? startPhase(initial, [], conversion) : undefined;
  const [only] = initial;
  const phase = started?.id ?? (only === undefined ? conversion.idOf(first) : conversion.phases.of(only));

  const parsed = parseProcedure({
    formatVersion: 1,
    id,
    name: text(id),
    summary: text(id),
    audience: text(id),
    entries: [
      {
        id: ENTRY,
        name: text(ENTRY),
        phase,
        initiation: 'onRequest',
        confirmation: 'none',
        clockStart: 'entryInRegister',
        silence: { effect: 'none', article: '-' },
        endsAdministrativeRoute: false,
      },
    ],
    chart: { phases: started ? [started, ...phases] : phases, transitions: [] },
  });
  if (!parsed.ok) throw new TypeError(`${id}: ${JSON.stringify(parsed.problems.slice(0, 3))}`);
  return {
    procedure: parsed.procedure,
    clock: conversion.clock,
    formOf: (event) => conversion.events.of(event),
    stateOf: (converted) => conversion.phases.nameOf(converted),
  };
}
