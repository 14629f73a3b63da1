import { z } from 'zod';
import { extensible } from './extension.js';

/** A finding that is set aside on purpose: who, when and why are shown at publication. */
export const waiver = extensible({
  rule: z.string().min(1),
  path: z.string().default(''),
  reason: z.string().min(10),
  approvedBy: z.string().min(1),
  date: z.iso.date(),
});
export type Waiver = z.infer<typeof waiver>;
