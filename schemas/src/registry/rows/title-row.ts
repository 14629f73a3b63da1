import { z } from 'zod';
import { choiceCell, dateCell, flagCell, keyCell, keyListCell, numberCell } from './cell.js';
import { notBefore } from './period.js';

/** A large-family title as the region issued it. Who is a large family is never recomputed: the title says it. */
export const titleRow = z
  .object({
    titleNumber: keyCell(),
    holderId: keyCell(),
    category: choiceCell('general', 'special'),
    issuedOn: dateCell(),
    expiresOn: dateCell(),
    childCount: numberCell({ min: 1, max: 25, decimals: 0 }),
    /** Everybody named in the title, the holder too. */
    beneficiaryIds: keyListCell(),
    /** Day on which the renewal was asked for; effects count from it (Ley 40/2003 art. 7.1). */
    renewalAppliedOn: dateCell().exactOptional(),
    synthetic: flagCell(),
  })
  .check(notBefore('expiresOn', 'issuedOn'), notBefore('renewalAppliedOn', 'issuedOn'));
export type TitleRow = z.output<typeof titleRow>;
