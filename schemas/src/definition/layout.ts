import { z } from 'zod';

const point = z.strictObject({ x: z.number(), y: z.number() });

/** Geometry, apart from meaning: moving a phase is never a functional change. */
export const layout = z.strictObject({
  phases: z
    .record(
      z.string(),
      z.strictObject({
        x: z.number(),
        y: z.number(),
        width: z.number().optional(),
        height: z.number().optional(),
      }),
    )
    .default({}),
  transitions: z
    .record(z.string(), z.strictObject({ points: z.array(point).default([]), label: point.optional() }))
    .default({}),
});
export type Layout = z.infer<typeof layout>;
