import { z } from 'zod';
import { dateCell, flagCell, keyCell } from './cell.js';

/** A death entry, of a resident not yet removed or of a former resident. */
export const deathRow = z.object({ personId: keyCell(), deceasedOn: dateCell(), synthetic: flagCell() });
export type DeathRow = z.output<typeof deathRow>;
