// The case as an XState machine by hand: eight phases in a row, data and clocks in the context.
import { assign, createMachine } from 'xstate';
import { actions } from '../dist/workload/events.js';

const phases = [
  'preProcessing',
  'awaitingConfirmation',
  'confirmed',
  'instruction',
  'hearing',
  'resolved',
  'notified',
  'closed',
];

const TEN_DAYS_MS = 864_000_000;
const clocks = { awaitingConfirmation: 'confirmation', hearing: 'statements', notified: 'appeal' };

const stateOf = (phase, index) => ({
  ...(clocks[phase] && {
    entry: assign({
      clocks: ({ context }) => ({ ...context.clocks, [clocks[phase]]: context.at + TEN_DAYS_MS }),
    }),
    exit: assign({ clocks: ({ context }) => ({ ...context.clocks, [clocks[phase]]: null }) }),
  }),
  ...(index < actions.length
    ? { on: { [`citizen.${actions[index]}`]: { target: phases[index + 1] } } }
    : { type: 'final' }),
});

export const caseMachine = createMachine({
  id: 'chart',
  initial: phases[0],
  context: ({ input }) => ({
    income: 18_000,
    school: 'CEIP Sant Josep',
    limit: 30_000,
    at: input?.at ?? 0,
    clocks: {},
    letters: [],
  }),
  states: Object.fromEntries(phases.map((phase, index) => [phase, stateOf(phase, index)])),
});

/** The event that ends the phase number `step` - 1. */
export const machineEvent = (step) => ({ type: `citizen.${actions[step - 1]}` });
