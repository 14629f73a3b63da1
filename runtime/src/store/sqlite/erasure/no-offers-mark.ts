/**
 * "Do not offer" outlives an erasure without naming anybody: instead of the person, a keyed hash of their
 * identifier in the register, under the key of the town. Whoever holds the database alone cannot try identifiers
 * against it; if the register brings the person back, the wish is found again.
 */
import { createHmac } from 'node:crypto';
import type { Keyring } from '../sealing/keyring.js';

const PREFIX = 'mark:';

/** The owner of the town's own key. */
const TOWN = '';

export function noOffersMark(keys: Keyring, entity: string, personId: string): string | undefined {
  const key = keys.find(entity, TOWN);
  return key && markWith(key.export(), personId);
}

/** The same, making the key of the town when it has none. Inside a transaction. */
export const newNoOffersMark = (keys: Keyring, entity: string, personId: string): string =>
  markWith(keys.findOrMake(entity, TOWN).export(), personId);

const markWith = (key: Buffer, personId: string): string =>
  PREFIX + createHmac('sha256', key).update(`no offers\n${personId}`).digest('base64url');

/** The people who want no offers: those who are named, and those who only left a mark. */
export class NoOffers extends Set<string> {
  private readonly marked: boolean;
  constructor(
    ids: readonly string[],
    private readonly markOf: (personId: string) => string | undefined,
  ) {
    super(ids);
    this.marked = ids.some((id) => id.startsWith(PREFIX));
  }

  override has(personId: string): boolean {
    if (super.has(personId)) return true;
    // Set's own constructor does not ask; a run of a sensor asks once for each person.
    return this.marked && super.has(this.markOf(personId) ?? '');
  }
}
