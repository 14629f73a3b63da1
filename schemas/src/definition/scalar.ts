import { z } from 'zod';

/** The values that a field, a parameter or a form answer can hold. Dates are civil, `YYYY-MM-DD`. */
export const scalar = z.union([z.string(), z.number(), z.boolean()]);
export type Scalar = z.infer<typeof scalar>;

export const isoDate = z.iso.date();
export type IsoDate = string;

/** `amount` is euros with two decimals, `rate` a percentage. */
export const valueType = z.enum(['text', 'number', 'amount', 'rate', 'boolean', 'date', 'choice']);
export type ValueType = z.infer<typeof valueType>;
