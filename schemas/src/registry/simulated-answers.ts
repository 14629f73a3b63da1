// What other administrations would answer about the people of a synthetic register, with the failures they have.
// Pure: the same question on the same day at the same attempt has the same answer.
import type { Scalar } from '../definition/scalar.js';
import {
  type HouseholdFacts,
  type PersonSubject,
  type PropertyFacts,
  personFacts,
} from './facts/household-facts.js';
import type { RegisterIndex } from './facts/register-index.js';
import { hashText } from './generator/random.js';

/** Services of the State's data platform that are simulated, and the town's own register, which never fails. */
export const simulatedServices = [
  'SVDSCTFNWS01v3',
  'SVDCDATWS02v3',
  'SVDRRCCDEFUNCIONWS01',
  'SVDDGPCIWS02v3',
  'ownRegister',
] as const;
export type SimulatedService = (typeof simulatedServices)[number];

/** Values by the field of the case that they fill; null where the source holds none. */
export type AnswerValues = Readonly<Record<string, Scalar | null>>;

export type SimulatedAnswer =
  | { readonly status: 'verified'; readonly values: AnswerValues }
  /** The source looked and has no such thing: no title, no document. */
  | { readonly status: 'notVerified'; readonly values: AnswerValues }
  /** It cannot say now. Never taken for a no. */
  | { readonly status: 'unavailable'; readonly reason: 'serviceDown' | 'noData' | 'unknownPerson' }
  | { readonly status: 'timeout' };

export interface SimulatedQuestion {
  readonly index: RegisterIndex;
  readonly service: SimulatedService;
  readonly personId: string;
  /** Civil day of the question, `YYYY-MM-DD`. */
  readonly day: string;
  /** 1 for the first time, 2 for the first repetition. */
  readonly attempt: number;
  readonly seed: string;
}

const TIMEOUT = 0.02;
const NO_DATA = 0.01;
const NAME_DIFFERS = 0.04;
/** Services that fail for one whole day of each month. */
const DOWN_MONTHLY: readonly SimulatedService[] = ['SVDSCTFNWS01v3'];

/** A draw from 0 to 1 decided by its words. */
const drawOf = (...words: readonly (string | number)[]): number => hashText(words.join(' ')) / 2 ** 32;

/** The day of a month (`YYYY-MM`), from 1 to 28, on which a service does not answer. */
export const dayDown = (seed: string, service: SimulatedService, month: string): number =>
  1 + Math.floor(drawOf(seed, service, 'down', month) * 28);

const orNull = <T extends Scalar>(value: T | undefined): T | null => value ?? null;

const latest = <T>(items: readonly T[], by: (item: T) => string | number): T | undefined =>
  items.reduce<T | undefined>(
    (best, item) => (best !== undefined && by(best) >= by(item) ? best : item),
    undefined,
  );

const titleAnswer = ({ titles }: PersonSubject): SimulatedAnswer => {
  const title = latest(titles, ({ expiresOn }) => expiresOn);
  return title
    ? {
        status: 'verified',
        values: {
          'title.inForce': title.inForce,
          'title.number': title.number,
          'title.issuedOn': title.issuedOn,
          'title.expiresOn': title.expiresOn,
          'title.category': title.category,
          'title.childCount': title.childCount,
        },
      }
    : { status: 'notVerified', values: { 'title.inForce': false } };
};

/** The property in question: the one that had the discount, otherwise the home, otherwise a dwelling of the household. */
const propertyInQuestion = ({ properties, discounts }: Pick<HouseholdFacts, 'properties' | 'discounts'>) => {
  const discounted = latest(
    discounts.filter(({ granted }) => granted),
    ({ year }) => year,
  );
  const test: readonly ((property: PropertyFacts) => boolean)[] = [
    ({ cadastralRef }) => cadastralRef === discounted?.cadastralRef,
    ({ isHome }) => isHome === true,
    ({ use, heldInHousehold }) => use === 'dwelling' && heldInHousehold,
  ];
  return test.map((matches) => properties.find(matches)).find((property) => property !== undefined);
};

const propertyAnswer = (subject: PersonSubject): SimulatedAnswer => {
  const property = propertyInQuestion(subject);
  const dwellings = subject.properties.filter(
    ({ use, heldInHousehold }) => use === 'dwelling' && heldInHousehold,
  );
  if (!property) return { status: 'notVerified', values: { 'property.dwellings': dwellings.length } };
  return {
    status: 'verified',
    values: {
      'property.cadastralRef': property.cadastralRef,
      'property.address': orNull(property.address),
      'property.use': property.use,
      'property.heldByTitleHolder': orNull(property.heldByTitleHolder),
      'property.dwellings': dwellings.length,
      'property.cadastralValue': orNull(property.cadastralValue),
      'property.ibiQuota': orNull(property.ibiQuota),
    },
  };
};

const registerAnswer = (subject: PersonSubject): SimulatedAnswer => {
  const discount = latest(subject.discounts, ({ year }) => year);
  return {
    status: 'verified',
    values: {
      'household.addressId': orNull(subject.household?.addressId),
      'household.address': orNull(subject.household?.address),
      'property.isHome': orNull(propertyInQuestion(subject)?.isHome),
      'property.otherBenefit': false,
      'discount.year': orNull(discount?.year),
      'discount.granted': discount?.granted ?? false,
      'discount.rate': orNull(discount?.rate),
      'discount.holderId': orNull(discount?.holderId),
    },
  };
};

/** The name as the Police writes it: for a few without accents, as happens between registers. */
const identityAnswer = ({ person }: PersonSubject, seed: string): SimulatedAnswer => {
  if (!person.hasIdNumber) return { status: 'notVerified', values: { 'identity.valid': false } };
  const differs = drawOf(seed, 'name', person.personId) < NAME_DIFFERS;
  const fullName = differs ? person.fullName.normalize('NFD').replaceAll(/\p{M}/gu, '') : person.fullName;
  return { status: 'verified', values: { 'identity.valid': true, 'identity.fullName': fullName } };
};

/**
 * The answer of a service about a person. Of each hundred questions two time out and one brings no data; the title
 * service is down one day a month. The own register always answers.
 */
export const simulatedAnswer = (question: SimulatedQuestion): SimulatedAnswer => {
  const { index, service, personId, day, attempt, seed } = question;
  if (service !== 'ownRegister') {
    if (DOWN_MONTHLY.includes(service) && dayDown(seed, service, day.slice(0, 7)) === Number(day.slice(8)))
      return { status: 'unavailable', reason: 'serviceDown' };
    const luck = drawOf(seed, service, personId, day, attempt);
    if (luck < TIMEOUT) return { status: 'timeout' };
    if (luck < TIMEOUT + NO_DATA) return { status: 'unavailable', reason: 'noData' };
  }
  const subject = personFacts(index, personId, day);
  if (!subject) return { status: 'unavailable', reason: 'unknownPerson' };
  switch (service) {
    case 'SVDSCTFNWS01v3':
      return titleAnswer(subject);
    case 'SVDCDATWS02v3':
      return propertyAnswer(subject);
    case 'SVDRRCCDEFUNCIONWS01':
      return { status: 'verified', values: { 'death.deceasedOn': orNull(subject.person.deceasedOn) } };
    case 'SVDDGPCIWS02v3':
      return identityAnswer(subject, seed);
    case 'ownRegister':
      return registerAnswer(subject);
  }
};
