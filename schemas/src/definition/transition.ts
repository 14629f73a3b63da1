import { z } from 'zod';
import { criterion } from './criterion.js';
import { extensible } from './extension.js';
import { identifier, transitionTarget } from './identifier.js';
import { localizedText } from './localized-text.js';
import { step } from './step.js';
import { trigger } from './trigger.js';

/**
 * A way out of a phase. Without a target it is internal: its steps run and nothing is left.
 * With several, each enters a region of a parallel phase (SCXML 3.5).
 */
export const transition = extensible({
  id: identifier,
  trigger,
  guard: criterion.optional(),
  target: z.array(transitionTarget).default([]),
  /** SCXML 3.5: an internal transition to a descendant does not leave its source. */
  type: z.enum(['external', 'internal']).default('external'),
  steps: z.array(step).default([]),
  label: localizedText.optional(),
  /** Gives the file its number and starts the clock of its entry (in P1 the confirmation does). */
  opensFile: z.boolean().default(false),
});
export type Transition = z.infer<typeof transition>;
