import { z } from 'zod';

/**
 * Ids are opaque and stable: names and places change freely without touching running cases.
 * Dots are kept for field paths (`title.expiresOn`) and for the prefixes of included sub-charts.
 */
export const identifier = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, { error: 'identifier' });

/** A dotted name: a field (`property.address`) or the expanded id of an included phase. */
export const dottedIdentifier = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}(\.[A-Za-z0-9][A-Za-z0-9_-]{0,63}){0,5}$/, { error: 'identifier' });

/** Where a transition leads: a phase or, inside a sub-chart, one of its exits (`exit.firm`). */
export const transitionTarget = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}(\.[A-Za-z0-9][A-Za-z0-9_-]{0,63}){0,5}$/, { error: 'identifier' });
