/** The seven events of a case after its opening, in order: with the opening, eight durable steps. */
import type { CitizenAction } from '@oficio/schemas/definition';

export const actions = [
  'correct',
  'confirm',
  'claim',
  'askMoreTime',
  'object',
  'claim',
  'renounce',
] as const satisfies readonly CitizenAction[];

/** Durable steps of a case: the opening and its events. */
export const STEPS = actions.length + 1;

/** What the person writes in the application. */
export const answers = { income: 18_000, school: 'CEIP Sant Josep' } as const;

/** The procedure's id and the entry through which the cases come. */
export const PROCEDURE = 'transport-grant';
export const ENTRY = 'application';
