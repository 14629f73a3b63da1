import type { PersonRow } from '../rows/person-row.js';
import type { Place } from './population-pool.js';

/** Why a built-in person exists: each is a case that demonstrations and tests need in every town. */
export const builtInRoles = [
  'titleEndsInNovember',
  'titleEnded',
  'threeChildrenWithoutTitle',
  'widowAloneRecently',
  'veryOldCouple',
  'womanInResidence',
  'turns65WithUnknownDay',
  'babyRegisteredLastWeek',
  'babyWithMotherElsewhere',
  'permanentCardHolder',
  'temporaryCardHolder',
  'protectedAddress',
  'newFamilyInValencian',
  'newFamilyInSpanish',
  'newFamilyByPost',
] as const;
export type BuiltInRole = (typeof builtInRoles)[number];

/** Somebody with a place in a home and no name yet. */
export interface DraftPerson extends Place {
  readonly relationship: NonNullable<PersonRow['relationship']>;
}

/** A home being built. The holder comes first; children are of the adults, elders are parents of one of them. */
export interface DraftHome {
  readonly kind: 'family' | 'collective';
  readonly adults: DraftPerson[];
  readonly children: DraftPerson[];
  readonly elders: DraftPerson[];
  readonly role?: BuiltInRole;
}

export const draft = (place: Place, relationship: DraftPerson['relationship']): DraftPerson => ({
  ...place,
  relationship,
});
