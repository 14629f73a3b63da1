import type { PersonRow } from '@oficio/schemas/registry';
import type { ElectronicMeans, Store } from '../ports/index.js';

/** How a person is notified (Ley 39/2015 art. 14): the last that was recorded, or what the register says. */
export async function electronicMeansOf(
  store: Pick<Store, 'preferences'>,
  entity: string,
  { personId, electedElectronic }: Pick<PersonRow, 'personId' | 'electedElectronic'>,
): Promise<ElectronicMeans['means']> {
  const chosen = await store.preferences.electronicMeans(entity, personId);
  return chosen?.means ?? (electedElectronic ? 'elected' : 'paper');
}
