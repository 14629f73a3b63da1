import type { AddresseeRule } from '@oficio/schemas/definition';
import type { PersonRow, RegisterIndex } from '@oficio/schemas/registry';
import { isSurelyAdult } from '../communications/addressee.js';

export type Addressee =
  | { found: 'person'; person: PersonRow }
  /** Everybody who could be written to asked not to be. */
  | { found: 'noOffers' }
  /** An officer decides: no adult, a protected address, nobody who acts for the person, a recent death. */
  | { found: 'byHand' };

/** The candidates of one rule, in the order of the register. */
function candidates(index: RegisterIndex, rule: AddresseeRule, subject: Subject): PersonRow[] {
  const { members } = subject;
  const ids = new Set(members.map(({ personId }) => personId));
  const known = (personIds: Iterable<string>) => [...personIds].flatMap((id) => index.people.get(id) ?? []);
  switch (rule) {
    case 'self':
      return subject.self ? [subject.self] : [];
    case 'holder':
      return members.filter(({ relationship }) => relationship === 'holder');
    case 'titleHolder': {
      const titles = members.flatMap(({ personId }) => index.titlesOf.get(personId) ?? []);
      return known(new Set(titles.map(({ holderId }) => holderId))).filter(({ personId }) =>
        ids.has(personId),
      );
    }
    case 'propertyHolder': {
      const home = subject.home === undefined ? undefined : index.properties.get(subject.home);
      return known(home?.holderIds ?? []).filter(({ personId }) => ids.has(personId));
    }
    case 'eldestAdult':
      return members
        .filter(({ birthDate }) => birthDate !== undefined)
        .sort((a, b) => (a.birthDate ?? '').localeCompare(b.birthDate ?? ''));
  }
}

interface Subject {
  self: PersonRow | undefined;
  members: readonly PersonRow[];
  /** Cadastral reference of the home. */
  home: string | undefined;
}

export function addresseeSubject(index: RegisterIndex, over: 'people' | 'households', id: string): Subject {
  const self = over === 'people' ? index.people.get(id) : undefined;
  const householdId = over === 'households' ? id : self?.householdId;
  const household = householdId === undefined ? undefined : index.households.get(householdId);
  const address = household && index.addresses.get(household.addressId);
  const members = householdId === undefined ? [] : (index.members.get(householdId) ?? []);
  return { self, members: members.length > 0 ? members : self ? [self] : [], home: address?.cadastralRef };
}

/**
 * Who is written to and may answer, by the ordered rule of the sensor: the first adult who is alive, whose
 * address is not protected, and who acts for himself or through a known representative (who is then written to).
 * `noOffers` are those who asked for none; they are passed over only when the sensor excludes them.
 */
export function chooseAddressee(
  index: RegisterIndex,
  rules: readonly AddresseeRule[],
  subject: Subject,
  today: string,
  noOffers: (person: PersonRow) => boolean,
): Addressee {
  if (subject.members.some(({ protectedAddress }) => protectedAddress)) return { found: 'byHand' };
  let refusers = 0;
  for (const person of rules.flatMap((rule) => candidates(index, rule, subject))) {
    const acting = person.underGuardianship
      ? person.guardianIds.flatMap((id) => index.people.get(id) ?? [])
      : [person];
    const able = acting.find(
      (one) =>
        isSurelyAdult(one.birthDate, today) &&
        !one.protectedAddress &&
        !index.deaths.has(one.personId) &&
        !index.deaths.has(person.personId),
    );
    if (!able) continue;
    if (noOffers(able) || noOffers(person)) refusers += 1;
    else return { found: 'person', person: able };
  }
  return { found: refusers > 0 ? 'noOffers' : 'byHand' };
}
