import { z } from 'zod';
import { extensible } from './extension.js';
import { legalReference } from './legal-reference.js';

/**
 * How many whole years a case of the procedure is kept after its end, before its person may be erased
 * (storage limitation, art. 5.1.e RGPD; archive of finished files, art. 17 Ley 39/2015).
 */
export const retention = extensible({
  years: z.number().int().min(0).max(100),
  legalBasis: legalReference.optional(),
});
export type Retention = z.infer<typeof retention>;

/** Years for a procedure that states none. */
export const DEFAULT_RETENTION_YEARS = 5;

/** Whole years after the end of a case during which it must be kept. */
export const retentionYears = ({ retention: stated }: { retention?: Retention | undefined }): number =>
  stated?.years ?? DEFAULT_RETENTION_YEARS;
