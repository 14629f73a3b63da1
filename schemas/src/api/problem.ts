import { z } from 'zod';
import { localizedText } from '../definition/localized-text.js';

/** RFC 9457 problem details with a stable `code`; `title` is in the language of the request. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  /** What was wrong in the request, place by place. */
  errors: z.array(z.object({ path: z.string(), code: z.string(), text: localizedText })).optional(),
  /** What is there now, when the request was made on something older (`draft.conflict`: the draft). */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof problem>;
