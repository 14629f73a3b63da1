import { z } from 'zod';
import { communication, partial } from './communication.js';
import { dataNeed } from './data-need.js';
import { entry } from './entry.js';
import { extensible } from './extension.js';
import { field } from './field.js';
import { form } from './form.js';
import { identifier } from './identifier.js';
import { indicator, survey } from './indicator.js';
import { layout } from './layout.js';
import { legalReference } from './legal-reference.js';
import { localizedText } from './localized-text.js';
import { parameter } from './parameter.js';
import { chart, subchart } from './phase.js';
import { retention } from './retention.js';
import { sensor } from './sensor.js';
import { task } from './task.js';
import { organ, unit } from './unit.js';
import { waiver } from './waiver.js';

export const FORMAT_VERSION = 1;

/** A procedure (*trámite*): a statechart with the law and the town's knowledge attached. */
export const procedure = extensible({
  $schema: z.string().optional(),
  formatVersion: z.literal(FORMAT_VERSION),
  id: identifier,
  /** Set at publication; a draft has none. */
  version: z.number().int().positive().optional(),
  name: localizedText,
  summary: localizedText,
  audience: localizedText,
  lifeEvents: z.array(identifier).default([]),
  siaCode: z
    .string()
    .regex(/^[0-9]{1,10}$/)
    .optional(),
  organ: organ.optional(),
  parameters: z.array(parameter).default([]),
  legalBasis: z.array(legalReference).default([]),
  /** How long its finished cases are kept; `DEFAULT_RETENTION_YEARS` when absent. */
  retention: retention.optional(),
  fee: localizedText.optional(),
  /** How a person may deal with it. */
  channels: z.array(z.enum(['sede', 'counter', 'post', 'phone'])).default(['sede', 'counter']),
  relations: z
    .array(
      extensible({
        procedure: identifier,
        why: z.enum(['sameRequirements', 'sameData', 'usualBehaviour', 'lifeEvent']),
        note: localizedText.optional(),
      }),
    )
    .default([]),
  burden: z
    .array(
      extensible({
        /** Burden-reduction technique of the Confirm@ plan, point 2. */
        technique: z.enum(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9']),
        removed: localizedText,
        documentsBefore: z.number().int().min(0).optional(),
        documentsAfter: z.number().int().min(0).optional(),
      }),
    )
    .default([]),
  entries: z.array(entry).min(1),
  units: z.array(unit).default([]),
  dataNeeds: z.array(dataNeed).default([]),
  fields: z.array(field).default([]),
  sensors: z.array(sensor).default([]),
  chart,
  subcharts: z.array(subchart).default([]),
  communications: z.array(communication).default([]),
  partials: z.array(partial).default([]),
  forms: z.array(form).default([]),
  tasks: z.array(task).default([]),
  indicators: z.array(indicator).default([]),
  surveys: z.array(survey).default([]),
  layout: layout.default({ phases: {}, transitions: {} }),
  waivers: z.array(waiver).default([]),
});
export type Procedure = z.infer<typeof procedure>;
/** A procedure as written in JSON, before defaults are filled in. */
export type ProcedureInput = z.input<typeof procedure>;
