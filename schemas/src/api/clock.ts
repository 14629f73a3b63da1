import { z } from 'zod';
import { contract, everyRole } from './contract.js';

export const clockState = z.object({ simulated: z.boolean(), now: z.iso.datetime(), today: z.iso.date() });

export const moveClock = contract({
  id: 'moveClock',
  method: 'POST',
  path: '/api/clock',
  summary: 'Moves the simulated clock forward and fires what falls due; exists only under a simulated clock.',
  access: everyRole,
  body: z.union([
    z.strictObject({
      days: z.number().int().min(0).max(3660),
      hours: z.number().int().min(0).max(23).default(0),
    }),
    z.strictObject({ to: z.iso.datetime({ local: true, offset: true }) }),
  ]),
  status: 200,
  reply: clockState,
  problems: ['clock.notSimulated', 'clock.backwards'],
});
