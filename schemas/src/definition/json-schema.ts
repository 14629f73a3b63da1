/** The language as a JSON Schema (draft 2020-12), with its words in one language, for editors and other tools. */
import { z } from 'zod';
import { communication, partial } from './communication.js';
import { computation } from './computation.js';
import { criterion } from './criterion.js';
import { dataNeed } from './data-need.js';
import { documentationOf } from './documentation/index.js';
import { appeal, automation, entry } from './entry.js';
import { field, fieldOrigin } from './field.js';
import { form, question } from './form.js';
import { dottedIdentifier, identifier, transitionTarget } from './identifier.js';
import { indicator, survey } from './indicator.js';
import { layout } from './layout.js';
import { legalReference } from './legal-reference.js';
import { type Language, localizedText } from './localized-text.js';
import { offerWords, writerFields } from './offer-words.js';
import { operand } from './operand.js';
import { parameter } from './parameter.js';
import { chart, phase, subchart } from './phase.js';
import { FORMAT_VERSION, procedure } from './procedure.js';
import { retention } from './retention.js';
import { scalar } from './scalar.js';
import { gathering, sensor, sensorOccasion } from './sensor.js';
import { deadlineAnchor, step } from './step.js';
import { task } from './task.js';
import { phaseTerm, term, untilDate } from './term.js';
import { transition } from './transition.js';
import { trigger } from './trigger.js';
import { contact, organ, unit } from './unit.js';
import { waiver } from './waiver.js';

/** The concepts that get a definition of their own; everything else is written where it is used. */
const concepts = {
  appeal,
  automation,
  offerWords,
  writerFields,
  chart,
  communication,
  computation,
  contact,
  criterion,
  dataNeed,
  deadlineAnchor,
  dottedIdentifier,
  entry,
  field,
  fieldOrigin,
  form,
  gathering,
  identifier,
  indicator,
  layout,
  legalReference,
  localizedText,
  operand,
  organ,
  parameter,
  partial,
  phase,
  phaseTerm,
  question,
  retention,
  scalar,
  sensor,
  sensorOccasion,
  step,
  subchart,
  survey,
  task,
  term,
  transition,
  transitionTarget,
  trigger,
  unit,
  untilDate,
  waiver,
};

type Schema = Record<string, unknown>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of the property that tells the variants of a union apart (the first, where several share one). */
function variantOf(branch: Schema): string | undefined {
  const properties = isSchema(branch.properties) ? branch.properties : {};
  const discriminator = properties.kind ?? properties.op;
  if (!isSchema(discriminator)) return undefined;
  const value = Array.isArray(discriminator.enum) ? discriminator.enum[0] : discriminator.const;
  return typeof value === 'string' ? value : undefined;
}

/** Writes the words of a place and of everything below it into its schema. */
function withWords(
  schema: Schema,
  language: Language,
  concept: string,
  properties: readonly string[] = [],
  variant?: string,
): Schema {
  const words = documentationOf(concept, properties, variant)?.[language];
  const { title: _, description: __, ...rest } = schema;
  const result: Schema = { ...(words && { title: words[0], description: words[1] }), ...rest };
  const below = (inner: unknown) =>
    isSchema(inner) ? withoutOwnWords(withWords(inner, language, concept, properties, variant)) : inner;
  if (isSchema(schema.properties)) {
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, inner]) => [
        key,
        isSchema(inner) ? withWords(inner, language, concept, [...properties, key], variant) : inner,
      ]),
    );
  }
  if (isSchema(schema.properties) && isSchema(schema.additionalProperties)) {
    // An extensible object: any key that starts with `x-`, and no other unknown one.
    result.patternProperties = { '^x-': {} };
    result.additionalProperties = false;
  }
  for (const key of ['items', 'additionalProperties'])
    if (isSchema(result[key])) result[key] = below(result[key]);
  for (const key of ['oneOf', 'anyOf']) {
    const branches = schema[key];
    if (!Array.isArray(branches)) continue;
    result[key] = branches.map((branch: unknown) => {
      if (!isSchema(branch)) return branch;
      const kind = properties.length === 0 ? variantOf(branch) : undefined;
      if (kind === undefined) return below(branch);
      return withWords(branch, language, concept, properties, kind);
    });
  }
  return result;
}

/** Items and branches without a name of their own would only repeat the words of what holds them. */
function withoutOwnWords(schema: Schema): Schema {
  const { title: _, description: __, ...rest } = schema;
  return rest;
}

/** The JSON Schema of a definition with titles and descriptions in a language. */
export function procedureJsonSchema(language: Language): Schema {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(concepts)) registry.add(schema, { id });
  const plain = z.toJSONSchema(procedure, { metadata: registry, io: 'input', target: 'draft-2020-12' });
  const { $schema, $defs, ...root } = plain as Schema & { $defs: Record<string, Schema> };
  return {
    $schema,
    $id: `https://oficio.example/schemas/procedure.v${FORMAT_VERSION}.${language}.schema.json`,
    ...withWords(root, language, 'procedure'),
    $defs: Object.fromEntries(
      Object.entries($defs)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([concept, schema]) => [concept, withWords(withoutId(schema), language, concept)]),
    ),
  };
}

/** The registry repeats each concept's name as `id`, which is no keyword of JSON Schema. */
function withoutId({ id: _, ...schema }: Schema): Schema {
  return schema;
}
