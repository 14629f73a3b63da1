// What makes each built-in person the case that their role names.
import type { DeathRow } from '../rows/death-row.js';
import { partialDateRange } from '../rows/partial-date.js';
import type { PersonRow } from '../rows/person-row.js';
import { addDays, addYears, notBefore } from './calendar-days.js';
import type { BuiltInRole } from './home-draft.js';
import { ownSurnames } from './names.js';
import type { PopulateContext } from './populate-home.js';
import { drawBirthDate, drawPerson } from './synthetic-person.js';

export interface BuiltInCase {
  readonly members: PersonRow[];
  /** People of the case who are not residents. */
  readonly outsiders: PersonRow[];
  readonly deaths: DeathRow[];
}

const outsider = ({ random, ids, referenceDate }: PopulateContext, sex: PersonRow['sex'], age: number) =>
  drawPerson(random, ids, {
    place: { sex, age },
    birthDate: drawBirthDate(random, age, referenceDate),
    language: 'unstated',
    nationality: 'ES',
    ...ownSurnames(random, undefined, sex),
  });

/** Puertollano: another town, in another region for most of the sample towns. */
const MOTHERS_HOME = '13071';

/** Nobody chosen as an example objects, lacks a number, or is left out for another reason than their role. */
const exemplary = (
  { ids, town }: PopulateContext,
  role: BuiltInRole,
  row: PersonRow,
  first: boolean,
): PersonRow => {
  const { email, phone, ...rest } = row;
  const adult = row.relationship !== 'child';
  const byPost = role === 'newFamilyByPost';
  const local = town.defaultLanguage === 'ca-valencia' ? 'ca-valencia' : 'es';
  const spanish = role === 'newFamilyInSpanish';
  const address =
    email ??
    (adult && (first || role.startsWith('newFamily')) ? ids.email(row.givenName, row.surname1) : undefined);
  return {
    ...rest,
    language: byPost && local === 'ca-valencia' ? 'unstated' : spanish ? 'es' : local,
    ...(adult && row.nif === undefined ? { nif: ids.nif() } : {}),
    ...(byPost || address === undefined ? {} : { email: address }),
    ...(byPost || phone === undefined ? {} : { phone }),
    electedElectronic: false,
    noOffers: false,
    opposesConsultations: false,
  };
};

const monthAfter = (date: string): string => addDays(`${date.slice(0, 7)}-28`, 5).slice(0, 7);

/** Born on an unknown day of a month; registered when the month was over at the earliest. */
const bornInMonth = (row: PersonRow, month: string): PersonRow => {
  const { latest } = partialDateRange(month);
  const { registeredSince = latest } = row;
  return { ...row, birthDate: month, registeredSince: notBefore(registeredSince, latest) };
};

const newborn = (row: PersonRow, bornOn: string, registeredOn: string): PersonRow =>
  row.relationship === 'child'
    ? { ...row, birthDate: bornOn, registeredSince: registeredOn, addressSince: registeredOn }
    : row;

/** Turns the drawn rows of a home into the case of its role. */
export const applyBuiltInCase = (
  context: PopulateContext,
  role: BuiltInRole,
  drawn: readonly PersonRow[],
): BuiltInCase => {
  const { referenceDate } = context;
  const members = drawn.map((row, index) => exemplary(context, role, row, index === 0));
  const plain = { members, outsiders: [], deaths: [] };
  switch (role) {
    case 'widowAloneRecently': {
      const husband = outsider(context, 'male', 84);
      const deceasedOn = addDays(referenceDate, -70);
      return {
        ...plain,
        outsiders: [husband],
        deaths: [{ personId: husband.personId, deceasedOn, synthetic: true }],
      };
    }
    case 'turns65WithUnknownDay':
      return {
        ...plain,
        members: members.map((row) =>
          row.sex === 'male' ? bornInMonth(row, monthAfter(addYears(referenceDate, -65))) : row,
        ),
      };
    case 'babyRegisteredLastWeek':
      return {
        ...plain,
        members: members.map((row) => newborn(row, addDays(referenceDate, -16), addDays(referenceDate, -6))),
      };
    case 'babyWithMotherElsewhere': {
      const residence = context.town.ine === MOTHERS_HOME ? undefined : MOTHERS_HOME;
      const mother = { ...outsider(context, 'female', 29), ...(residence !== undefined && { residence }) };
      const born = members.map((row) =>
        newborn(row, addDays(referenceDate, -40), addDays(referenceDate, -30)),
      );
      return {
        ...plain,
        outsiders: [mother],
        members: born.map((row) =>
          row.relationship === 'child' ? { ...row, guardianIds: [...row.guardianIds, mother.personId] } : row,
        ),
      };
    }
    case 'protectedAddress':
      return { ...plain, members: members.map((row) => ({ ...row, protectedAddress: true })) };
    default:
      return plain;
  }
};

/** Built-in large families: they own their home, and its address is matched with the Cadastre. */
export const isBuiltInFamily = (role: BuiltInRole | undefined): boolean =>
  role !== undefined &&
  (role.startsWith('newFamily') || role.startsWith('title') || role === 'threeChildrenWithoutTitle');

/** Last day of the title of a built-in large family; undefined when the role has none. */
export const builtInTitleEnd = (role: BuiltInRole, referenceDate: string): string | undefined => {
  if (role.startsWith('newFamily')) return addYears(referenceDate, 4);
  if (role === 'titleEnded') return addDays(referenceDate, -45);
  const november = partialDateRange(`${referenceDate.slice(0, 4)}-11`).latest;
  return role === 'titleEndsInNovember'
    ? november < referenceDate
      ? addYears(november, 1)
      : november
    : undefined;
};
