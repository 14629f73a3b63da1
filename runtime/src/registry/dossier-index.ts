import { indexRegister, type RegisterIndex } from '@oficio/schemas/registry';
import type { PersonDossier } from '../ports/index.js';

/** The register as seen from one person: their household and what belongs to it, indexed like the whole one. */
export function dossierIndex(dossier: PersonDossier): RegisterIndex {
  const { person, members, address, household, titles, properties, discounts, deaths } = dossier;
  const isMember = members.some(({ personId }) => personId === person.personId);
  return indexRegister({
    addresses: address ? [address] : [],
    households: household ? [household] : [],
    people: isMember ? members : [...members, person],
    titles,
    properties,
    discounts,
    deaths,
  });
}
