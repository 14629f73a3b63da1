// A town as data: who it is, how to reach its units, what it has decided, and the figures behind its synthetic register.
import { z } from 'zod';
import { notificationPolicy } from '../deadlines/index.js';
import { identifier } from '../definition/identifier.js';
import { localized } from './localized.js';

const language = z.enum(['ca-valencia', 'es', 'en']);
const share = z.number().min(0).max(1);

/** A department and how to ask it. Every published page needs the contact, so it is complete. */
const townUnit = z.strictObject({
  id: identifier,
  name: localized,
  contact: z.strictObject({ phone: z.string(), email: z.string(), hours: localized, address: localized }),
  /** Another unit whose office, counter and people it shares. */
  sameOfficeAs: identifier.optional(),
  /** The body that lends the service when it is not the town alone. */
  sharedWith: localized.optional(),
});
export type TownUnit = z.infer<typeof townUnit>;

/** What the town has found about the accessibility of its electronic office (RD 1112/2018, article 15). */
const townAccessibility = z
  .strictObject({
    status: z.enum(['full', 'partial', 'none']),
    /** Civil date of the last assessment. */
    assessedOn: z.iso.date(),
    /** Civil date on which the statement was first prepared; the one of the assessment when absent. */
    preparedOn: z.iso.date().optional(),
    /** How it was assessed and by whom. */
    method: localized,
    /** Content that is not accessible, with another way to it. */
    exceptions: z
      .array(
        z.strictObject({
          reason: z.enum(['nonCompliance', 'disproportionateBurden', 'outOfScope']),
          description: localized,
          alternative: localized.optional(),
        }),
      )
      .default([]),
  })
  .refine(({ status, exceptions }) => status === 'full' || exceptions.length > 0, {
    path: ['exceptions'],
    error: 'A statement that is not of full conformance says what is not accessible.',
  });

/** The body that decides. `name` stands alone; `withArticle` goes inside a sentence. */
const townOrgan = z.strictObject({
  id: identifier,
  name: localized,
  withArticle: localized,
  unit: identifier,
});
export type TownOrgan = z.infer<typeof townOrgan>;

/** The figures from which a synthetic register is made. Only totals are official; `assumed` ones have no source. */
const townPopulation = z.strictObject({
  year: z.number().int(),
  source: z.string(),
  total: z.number().int().positive(),
  /** Absent where no figure by sex was found. */
  men: z.number().int().positive().optional(),
  women: z.number().int().positive().optional(),
  assumed: z.strictObject({
    /** Factors on the common age pyramid, before normalising; ages inclusive. */
    ageCorrections: z.array(
      z.strictObject({ from: z.number().int(), to: z.number().int(), factor: z.number().positive() }),
    ),
    foreignShare: share,
    language: z.strictObject({ 'ca-valencia': share, es: share, unstated: share }),
  }),
});

const townSettings = z.strictObject({
  /** Whether messages may carry links besides the reference and the address of the electronic office. */
  linksInMessages: z.boolean(),
  /** Whether NIF and birth date may confirm; needs the town's recorded agreement. */
  confirmBySecondCheck: z.discriminatedUnion('admitted', [
    z.strictObject({ admitted: z.literal(false) }),
    z.strictObject({
      admitted: z.literal(true),
      agreementReference: z.string().min(1),
      agreedOn: z.iso.date(),
    }),
  ]),
  /** Working days before the end at which a maximum term or a task is said to be about to expire. */
  alertDays: z.number().int().min(0).max(60).default(5),
  /** What the town decided where the law of notifications is disputed; the safe readings when absent. */
  notifications: notificationPolicy.optional(),
  /** Languages of a letter to somebody who stated none, in order. */
  outgoingOrder: z.array(language).min(1),
});

export const town = z
  .strictObject({
    formatVersion: z.literal(1),
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    /** Whether contacts are invented (phones in 000, addresses in `.example`). */
    fictitiousContacts: z.boolean(),
    ine: z.string().regex(/^\d{5}$/),
    controlDigit: z.string().regex(/^\d$/),
    dir3: z.string().regex(/^L01\d{6}$/),
    officialName: z.string(),
    name: localized,
    /** The name joined to its preposition: *d'Algemesí*, *de Manises*. */
    of: localized,
    province: localized,
    region: localized,
    languages: z.array(language).min(1),
    defaultLanguage: language,
    /** Calendar of holidays that counts its terms. */
    calendar: z.string(),
    timeZone: z.string(),
    domain: z.string(),
    population: townPopulation,
    streets: z.array(z.string()).min(1),
    units: z.array(townUnit).min(1),
    organs: z.array(townOrgan).min(1),
    settings: townSettings,
    /** Absent while nobody has assessed it: the statement then says so. */
    accessibility: townAccessibility.optional(),
    /** Values of the `--town-*` design tokens that the town changes. */
    brand: z.record(z.string().regex(/^--town-[a-z-]+$/), z.string()).optional(),
  })
  .check(({ value, issues }) => {
    const complain = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });
    if (value.dir3 !== `L01${value.ine}${value.controlDigit}`)
      complain(['dir3'], 'The code of a town council is L01 + INE code + control digit.');
    const { men, women, total } = value.population;
    if (men !== undefined && women !== undefined && men + women !== total)
      complain(['population', 'total'], 'Men and women do not add up to the total.');
    if (!value.languages.includes(value.defaultLanguage))
      complain(['defaultLanguage'], 'The default language is not one of the languages.');
    const units = new Set(value.units.map(({ id }) => id));
    if (units.size !== value.units.length) complain(['units'], 'Two units have the same id.');
    for (const [index, { sameOfficeAs }] of value.units.entries())
      if (sameOfficeAs !== undefined && !units.has(sameOfficeAs))
        complain(['units', index, 'sameOfficeAs'], `There is no unit ${sameOfficeAs}.`);
    for (const [index, { unit }] of value.organs.entries())
      if (!units.has(unit)) complain(['organs', index, 'unit'], `There is no unit ${unit}.`);
  });
export type Town = z.infer<typeof town>;
