/** The register without a person: their rows go, and other people's rows stop naming them. */
import type { RegisterRows } from '@oficio/schemas/registry';

/** `nobody` takes the place of the person's identifier in rows that somebody else is still in. */
export function withoutPerson(rows: RegisterRows, personId: string, nobody: string): RegisterRows {
  const without = (ids: readonly string[]): string[] => ids.map((id) => (id === personId ? nobody : id));
  const isNobody = (id: string): boolean => id === personId || id.startsWith('erased:');
  const named = JSON.stringify(personId);
  const people = rows.people.filter((row) => row.personId !== personId);
  const homes = new Set(people.map((row) => row.householdId));
  const home = rows.people.find((row) => row.personId === personId)?.householdId;
  const isEmpty = (householdId: string): boolean => householdId === home && !homes.has(householdId);
  const households = rows.households.filter(({ householdId }) => !isEmpty(householdId));
  const titles = rows.titles.filter(
    (row) => ![row.holderId, ...row.beneficiaryIds].every(isNobody) || !JSON.stringify(row).includes(named),
  );
  const properties = rows.properties.filter(
    (row) => !row.holderIds.every(isNobody) || !row.holderIds.includes(personId),
  );
  const refs = new Set(properties.map((row) => row.cadastralRef));
  const gone = new Set(
    rows.properties.filter((row) => !refs.has(row.cadastralRef)).map((row) => row.cadastralRef),
  );
  const left = new Set(rows.households.filter((row) => isEmpty(row.householdId)).map((row) => row.addressId));
  const lived = new Set(households.map((row) => row.addressId));
  const used = (addressId: string): boolean =>
    lived.has(addressId) || properties.some((row) => JSON.stringify(row).includes(JSON.stringify(addressId)));
  return {
    ...rows,
    people: people.map((row) => ({ ...row, guardianIds: without(row.guardianIds) })),
    households,
    addresses: rows.addresses.filter(({ addressId }) => !left.has(addressId) || used(addressId)),
    titles: titles.map((row) => ({
      ...row,
      holderId: row.holderId === personId ? nobody : row.holderId,
      beneficiaryIds: without(row.beneficiaryIds),
    })),
    properties: properties.map((row) => ({ ...row, holderIds: without(row.holderIds) })),
    discounts: rows.discounts.filter(({ cadastralRef }) => !gone.has(cadastralRef)),
    deaths: rows.deaths.filter((row) => row.personId !== personId),
  };
}
