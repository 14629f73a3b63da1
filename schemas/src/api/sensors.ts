import { z } from 'zod';
import { explanation } from '../criteria/explanation.js';
import { localizedText } from '../definition/localized-text.js';
import { contract, everyRole, modellers } from './contract.js';

const params = z.object({ procedureId: z.string(), sensorId: z.string() });

export const sensorRow = z.object({
  procedureId: z.string(),
  procedureName: localizedText,
  sensorId: z.string(),
  name: localizedText,
  over: z.enum(['people', 'households', 'cases']),
  /** False for one that only messages or cases wake: it cannot be tried or run over the register. */
  overRegister: z.boolean(),
  when: z.array(localizedText),
  nextRunAt: z.iso.datetime().nullable(),
  lastRun: z
    .object({ at: z.iso.datetime(), evaluated: z.number().int(), proposed: z.number().int() })
    .nullable(),
});

/** Counts of a run; they always add up: evaluated = proposed + notMet + missing + excluded. */
export const sensorCounts = z.object({
  evaluated: z.number().int(),
  proposed: z.number().int(),
  notMet: z.number().int(),
  missing: z.number().int(),
  excluded: z.object({
    openCase: z.number().int(),
    refusedThisPeriod: z.number().int(),
    noOffers: z.number().int(),
    alreadyReached: z.number().int(),
    /** Protected address, no adult addressee, recent death entry: listed for an officer without reason. */
    byHand: z.number().int(),
  }),
});

export const listSensors = contract({
  id: 'listSensors',
  method: 'GET',
  path: '/api/sensors',
  summary: 'The sensors of the published procedures, when they look and what they last found.',
  access: everyRole,
  status: 200,
  reply: z.object({ sensors: z.array(sensorRow) }),
  problems: [],
});

export const dryRunSensor = contract({
  id: 'dryRunSensor',
  method: 'POST',
  path: '/api/sensors/:procedureId/:sensorId/dry-run',
  summary:
    'Counts whom the sensor would reach today, and shows some of them with their reasons; nothing is sent.',
  access: everyRole,
  params,
  status: 200,
  reply: z.object({
    counts: sensorCounts,
    examples: z.array(
      z.object({ subject: z.string(), verdict: z.enum(['met', 'notMet', 'missing']), explanation }),
    ),
  }),
  problems: ['sensor.unknown', 'sensor.notOverRegister'],
});

export const runSensor = contract({
  id: 'runSensor',
  method: 'POST',
  path: '/api/sensors/:procedureId/:sensorId/run',
  summary: 'Runs the sensor now: opens the cases or sends the letters, once per person and period.',
  access: [...modellers, 'headOfUnit'],
  params,
  status: 200,
  reply: z.object({
    runId: z.string(),
    at: z.iso.datetime(),
    counts: sensorCounts,
    opened: z.array(z.string()),
  }),
  problems: ['sensor.unknown', 'sensor.notOverRegister', 'sensor.running'],
});
