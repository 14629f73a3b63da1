/**
 * Unknown keys that start with `x-` survive a round trip, so other tools can keep their notes in a
 * definition; any other unknown key is an error, because it is usually a typing mistake.
 */
import { z } from 'zod';

type Shape = Record<string, z.ZodType>;

/** An object that accepts its declared keys and `x-…` extensions, and nothing else. */
export function extensible<S extends Shape>(shape: S) {
  const declared = Object.keys(shape);
  const noUnknownKeys = z.check<Record<string, unknown>>((payload) => {
    for (const key of Object.keys(payload.value)) {
      if (!(key in shape) && !key.startsWith('x-')) {
        payload.issues.push({
          code: 'unrecognized_keys',
          keys: [key],
          declared,
          input: payload.value,
          message: `unrecognized key ${key}`,
        });
      }
    }
  });
  // Also when another key is wrong or missing: a misspelt name gives both problems, and both help.
  noUnknownKeys._zod.def.when = ({ value }) =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return z.looseObject(shape).check(noUnknownKeys);
}
