import { z } from 'zod';
import {
  choiceCell,
  dateCell,
  emailCell,
  flagCell,
  keyCell,
  keyListCell,
  nifCell,
  partialDateCell,
  patternCell,
  phoneCell,
  textCell,
} from './cell.js';
import { notBefore } from './period.js';

/** INE code: province (01 to 52) and municipality. */
const MUNICIPALITY = /^(0[1-9]|[1-4]\d|5[0-2])\d{3}$/;

/**
 * A person known to the town. Residents have a household and both dates; owners who live elsewhere
 * and dead owners still in the Cadastre have neither.
 */
export const personRow = z
  .object({
    personId: keyCell(),
    givenName: textCell(),
    surname1: textCell(),
    surname2: textCell().exactOptional(),
    sex: choiceCell('female', 'male'),
    /** Absent when unknown; `YYYY` or `YYYY-MM` when incomplete. */
    birthDate: partialDateCell().exactOptional(),
    nif: nifCell().exactOptional(),
    /** ISO 3166-1, two letters. */
    nationality: patternCell(/^[A-Z]{2}$/, 'register.country.invalid'),
    /** The language that the person asked for; `unstated` means letters in both. */
    language: choiceCell('ca-valencia', 'es', 'unstated'),
    email: emailCell().exactOptional(),
    phone: phoneCell().exactOptional(),
    /** Chose to be notified electronically (Ley 39/2015 art. 14.1). */
    electedElectronic: flagCell(),
    /** Objects to data being consulted (Ley 39/2015 art. 28.2). */
    opposesConsultations: flagCell(),
    noOffers: flagCell(),
    protectedAddress: flagCell(),
    /** Has measures of support with representation; who acts is in `guardianIds`, which may be empty. */
    underGuardianship: flagCell(),
    guardianIds: keyListCell(),
    householdId: keyCell().exactOptional(),
    relationship: choiceCell('holder', 'spouse', 'child', 'parent', 'other').exactOptional(),
    /** Start of the unbroken registration in the town. */
    registeredSince: dateCell().exactOptional(),
    /** Start of the registration at the present address. */
    addressSince: dateCell().exactOptional(),
    /**
     * INE code, five digits, of the municipality where the person lives, when it is not this town: its holidays are
     * non-working for the terms that they must meet (Ley 39/2015 art. 30.6). Absent: here for who has a household,
     * and unknown for the others, whose dates then say so.
     */
    residence: patternCell(MUNICIPALITY, 'register.municipality.invalid').exactOptional(),
    synthetic: flagCell(),
  })
  .check(notBefore('registeredSince', 'birthDate'), notBefore('addressSince', 'registeredSince'));
export type PersonRow = z.output<typeof personRow>;
