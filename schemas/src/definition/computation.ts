import { z } from 'zod';
import { type Operand, operand } from './operand.js';

/** How a field is computed from others: a look-up in a parameter table, arithmetic, rounding. */
export type Computation =
  | { op: 'value'; of: Operand }
  | { op: 'add' | 'subtract' | 'multiply'; left: Computation; right: Computation }
  | { op: 'round'; of: Computation; decimals: number }
  | { op: 'lookUp'; parameter: string; keys: Operand[] };

export const computation: z.ZodType<Computation> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('value'), of: operand }),
    z.strictObject({ op: z.enum(['add', 'subtract', 'multiply']), left: computation, right: computation }),
    z.strictObject({ op: z.literal('round'), of: computation, decimals: z.number().int().min(0).max(4) }),
    z.strictObject({ op: z.literal('lookUp'), parameter: z.string(), keys: z.array(operand).min(1) }),
  ]),
);
