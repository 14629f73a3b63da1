/** What the verbs ask of the sealing: a row in, bytes out, and back. */
import type { KeyObject } from 'node:crypto';
import { type Edition, parcel, unparcel } from '../../../sealing/parcel.js';
import { seal, unseal } from '../../../sealing/seal.js';
import type { SqliteConnection } from '../database.js';
import { type Dictionaries, dictionaries } from './dictionaries.js';
import { type Keyring, keyring } from './keyring.js';

/** The procedure whose words a row uses. */
export interface RowProcedure {
  procedureId: string;
  procedureVersion: number;
}

/** Whose row it is, and which. */
export interface RowPlace {
  personId: string;
  kind: 'journal' | 'snapshot' | 'clock' | 'effect' | 'message';
  /** Identifies the row among those of its kind in its town. */
  row: string;
}

export interface RowSealing {
  readonly keys: Keyring;
  /** Short bytes that anybody reads: for what says nothing of a person. */
  pack(entity: string, of: RowProcedure, value: unknown): Buffer;
  unpack(entity: string, procedureId: string, packed: Buffer): unknown;
  /** Bytes that only the key of the person reads. Makes the key of a person who has none. */
  seal(entity: string, of: RowProcedure, place: RowPlace, value: unknown): Buffer;
  /** The same, of a value that `pack` has packed. */
  sealPacked(entity: string, place: RowPlace, packed: Uint8Array): Buffer;
  /**
   * Runs work that seals or opens several rows of one person, for whom the key is looked up once. Only inside one
   * transaction: nobody can destroy the key meanwhile.
   * @param wrapped the key as it is stored, for who has read it already; null when there is none.
   */
  ofPerson<Result>(entity: string, personId: string, work: () => Result, wrapped?: Buffer | null): Result;
  /** Undefined when the key was destroyed: the row is erased. Throws `UnreadableRow` when it was tampered with. */
  open(entity: string, procedureId: string, place: RowPlace, sealed: Buffer): unknown | undefined;
}

const placeOf = (entity: string, { kind, row }: RowPlace): string => `${entity}\n${kind}\n${row}`;

/** The rows of one connection. Tables are looked at when they are first needed: migrations come before. */
export function rowSealing(client: SqliteConnection, installation: () => KeyObject): RowSealing {
  let made: { keys: Keyring; books: Dictionaries } | undefined;
  const parts = () => {
    made ??= { keys: keyring(client, installation), books: dictionaries(client) };
    return made;
  };
  let held: { entity: string; personId: string; key: KeyObject } | undefined;
  const keyOf = (entity: string, personId: string): KeyObject | undefined =>
    held?.personId === personId && held.entity === entity ? held.key : parts().keys.find(entity, personId);
  const sealPacked = (entity: string, place: RowPlace, packed: Uint8Array): Buffer => {
    const key = keyOf(entity, place.personId) ?? parts().keys.findOrMake(entity, place.personId);
    return seal(key, placeOf(entity, place), packed);
  };
  const editionOf = (entity: string, of: RowProcedure): Edition | undefined =>
    parts().books.edition(entity, of.procedureId, of.procedureVersion);

  return {
    get keys() {
      return parts().keys;
    },
    pack: (entity, of, value) => parcel(value, editionOf(entity, of)),
    unpack: (entity, procedureId, packed) => unparcel(packed, parts().books.named(entity, procedureId)),
    seal: (entity, of, place, value) => sealPacked(entity, place, parcel(value, editionOf(entity, of))),
    sealPacked,
    ofPerson(entity, personId, work, wrapped) {
      const { keys } = parts();
      const key = wrapped ? keys.open(entity, personId, wrapped) : keys.find(entity, personId);
      if (key === undefined) return work();
      const before = held;
      held = { entity, personId, key };
      try {
        return work();
      } finally {
        held = before;
      }
    },
    open(entity, procedureId, place, sealed) {
      const key = keyOf(entity, place.personId);
      if (!key) return undefined;
      const plain = unseal(key, placeOf(entity, place), sealed);
      return unparcel(plain, parts().books.named(entity, procedureId));
    },
  };
}
