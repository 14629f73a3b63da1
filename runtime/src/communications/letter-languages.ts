import type { Language } from '@oficio/schemas/definition';
import type { PersonRow, Town } from '@oficio/schemas/registry';

/**
 * Languages of a letter, in the order in which they are printed: the one that the person asked for, or all
 * that the town sends while nobody has asked (Llei 4/1983 art. 11.2; the order is the town's).
 */
export function letterLanguages(person: Pick<PersonRow, 'language'>, town: Town): readonly Language[] {
  return person.language === 'unstated' ? town.settings.outgoingOrder : [person.language];
}
