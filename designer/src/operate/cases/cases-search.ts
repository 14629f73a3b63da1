import { z } from 'zod';

/** What the address of the list of cases says. */
export const casesSearch = z.object({
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  state: z.enum(['open', 'closed', 'all']).optional().catch(undefined),
  procedure: z.string().min(1).optional().catch(undefined),
  after: z.string().min(1).optional().catch(undefined),
});
export type CasesSearch = z.infer<typeof casesSearch>;
