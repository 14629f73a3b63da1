import type { Facts, Subject } from '@oficio/schemas/criteria';
import {
  type FactGroup,
  factCatalogue,
  householdFacts,
  personFacts,
  type RegisterIndex,
} from '@oficio/schemas/registry';

/** The declared facts of a group as data with their source; what the register does not hold stays absent. */
function factsOf(group: FactGroup, held: object, onDate: string, prefix = ''): Facts {
  const values: Readonly<Record<string, unknown>> = { ...held };
  return Object.fromEntries(
    factCatalogue[group].flatMap(({ name, source }) => {
      const value = values[name];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[`${prefix}${name}`, { value, source, on: onDate }] as const]
        : [];
    }),
  );
}

/**
 * What a sensor sees of a household or a person on a civil date, as facts with their source: `household.address`
 * and `person.age` of the subject itself, and the facts of each element of its relations. Undefined when the
 * register has no such subject.
 */
export function registerSubject(
  index: RegisterIndex,
  over: 'people' | 'households',
  id: string,
  onDate: string,
): Subject | undefined {
  const held = over === 'households' ? householdFacts(index, id, onDate) : personFacts(index, id, onDate);
  if (!held) return undefined;
  const relation = (group: 'members' | 'titles' | 'properties' | 'discounts') =>
    held[group].map((element) => factsOf(group, element, onDate));
  return {
    facts: {
      ...('person' in held ? factsOf('person', held.person, onDate, 'person.') : {}),
      ...(held.household ? factsOf('household', held.household, onDate, 'household.') : {}),
    },
    relations: {
      members: relation('members'),
      titles: relation('titles'),
      properties: relation('properties'),
      discounts: relation('discounts'),
    },
  };
}
