import { computation, criterion, localizedText, operand, term, untilDate } from '@oficio/schemas/definition';
import type { z } from 'zod';

type Def = {
  type: string;
  innerType?: z.ZodType;
  getter?: () => z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  options?: z.ZodType[];
  discriminator?: string;
  entries?: Record<string, string>;
  values?: unknown[];
};

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

/** A schema without its wrappers, and whether a value may be absent. */
export function unwrap(schema: z.ZodType): { schema: z.ZodType; optional: boolean } {
  let optional = false;
  let at = schema;
  for (;;) {
    const def = defOf(at);
    if (def.type === 'optional') optional = true;
    if ((def.type === 'optional' || def.type === 'default' || def.type === 'nullable') && def.innerType)
      at = def.innerType;
    else if (def.type === 'lazy' && def.getter && at !== criterion && at !== computation) at = def.getter();
    else return { schema: at, optional };
  }
}

/** How a value is edited, read from its schema: the forms of simple things make themselves. */
export type Shape =
  | {
      kind:
        | 'localized'
        | 'term'
        | 'criterion'
        | 'computation'
        | 'operand'
        | 'until'
        | 'boolean'
        | 'text'
        | 'scalar'
        | 'other';
    }
  | { kind: 'number'; integer: boolean }
  | { kind: 'choice'; values: string[] }
  | { kind: 'literal'; value: unknown }
  | { kind: 'object'; shape: Record<string, z.ZodType> }
  | { kind: 'list'; element: z.ZodType }
  | { kind: 'variants'; discriminator: string | null; options: z.ZodType[] };

const special = new Map<z.ZodType, Shape>([
  [localizedText, { kind: 'localized' }],
  [term, { kind: 'term' }],
  [criterion, { kind: 'criterion' }],
  [computation, { kind: 'computation' }],
  [operand, { kind: 'operand' }],
  [untilDate, { kind: 'until' }],
]);

export function shapeOf(wrapped: z.ZodType): Shape {
  const { schema } = unwrap(wrapped);
  const found = special.get(schema);
  if (found) return found;
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return { kind: 'text' };
    case 'number':
      return { kind: 'number', integer: schema.safeParse(0.5).success === false };
    case 'boolean':
      return { kind: 'boolean' };
    case 'enum':
      return { kind: 'choice', values: Object.values(def.entries ?? {}) };
    case 'literal':
      return { kind: 'literal', value: def.values?.[0] };
    case 'object':
      return { kind: 'object', shape: def.shape ?? {} };
    case 'array':
      return def.element ? { kind: 'list', element: def.element } : { kind: 'other' };
    case 'union': {
      const options = def.options ?? [];
      const plain = options.every((option) =>
        ['string', 'number', 'boolean'].includes(defOf(unwrap(option).schema).type),
      );
      if (plain) return { kind: 'scalar' };
      return { kind: 'variants', discriminator: def.discriminator ?? null, options };
    }
    default:
      return { kind: 'other' };
  }
}

/** The value of the discriminating key in one variant. */
export function variantName(option: z.ZodType, discriminator: string): string {
  const shape = shapeOf(option);
  const key = shape.kind === 'object' ? shape.shape[discriminator] : undefined;
  const literal = key ? shapeOf(key) : null;
  return literal?.kind === 'literal' ? String(literal.value) : '';
}

const textCandidates = ['', '…', 'new', '2026-01-01', 'https://www.example.org', 'A1234567', '0 7 * * 1'];

/** The emptiest value that a schema accepts; absent optional values stay absent. */
export function initialOf(wrapped: z.ZodType): unknown {
  const { schema } = unwrap(wrapped);
  const shape = shapeOf(schema);
  switch (shape.kind) {
    case 'localized':
      return { es: '', 'ca-valencia': '' };
    case 'term':
      return { amount: 10, unit: 'workingDays' };
    case 'criterion':
      return { op: 'known', of: { today: true } };
    case 'computation':
      return { op: 'value', of: { value: 0 } };
    case 'operand':
      return { value: '' };
    case 'until':
      return { nthWorkingDay: 1, month: 1, year: 2027 };
    case 'boolean':
      return false;
    case 'number':
      return [0, 1, 10].find((number) => schema.safeParse(number).success) ?? 0;
    case 'text':
    case 'scalar':
      return textCandidates.find((text) => schema.safeParse(text).success) ?? '';
    case 'choice':
      return shape.values[0];
    case 'literal':
      return shape.value;
    case 'list':
      return schema.safeParse([]).success ? [] : [initialOf(shape.element)];
    case 'variants':
      return shape.options[0] ? initialOf(shape.options[0]) : undefined;
    case 'object': {
      const required = Object.entries(shape.shape).filter(([, inner]) => !unwrap(inner).optional);
      return Object.fromEntries(required.map(([key, inner]) => [key, initialOf(inner)]));
    }
    default:
      return undefined;
  }
}
