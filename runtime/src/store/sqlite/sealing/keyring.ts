/** The keys of the people, unwrapped when they are needed and remembered for a while. */
import type { KeyObject } from 'node:crypto';
import { newKeyBytes, secretKey, unwrapKey, WrongKey, wrapKey } from '../../../sealing/key-encryption.js';
import type { SqliteConnection } from '../database.js';
import { recent } from '../recent.js';

/** About 1 MB; the people of a busy hour of a province. */
const REMEMBERED = 4096;

export interface Keyring {
  /** The key of a person; undefined when it was destroyed, or never made. */
  find(entity: string, personId: string): KeyObject | undefined;
  /** The same, of its stored bytes, read in the transaction that uses it. */
  open(entity: string, personId: string, wrapped: Buffer): KeyObject;
  /** The same, made when the person has none. Only inside the transaction that writes what it seals. */
  findOrMake(entity: string, personId: string): KeyObject;
  /** Throws `WrongKey` unless the key of the installation opens what the database holds. */
  check(): void;
  /** Wraps every key with another key of the installation, in one transaction. Returns how many. */
  rewrap(next: KeyObject): number;
}

interface StoredKey {
  entity: string;
  personId: string;
  wrapped: Buffer;
}

export function keyring(client: SqliteConnection, installation: () => KeyObject): Keyring {
  let kek = installation();
  const select = client
    .prepare<[string, string], Buffer>('SELECT wrapped FROM person_key WHERE entity = ? AND person_id = ?')
    .pluck();
  const insert = client.prepare(
    'INSERT INTO person_key (entity, person_id, wrapped, created_at) VALUES (?, ?, ?, ?)',
  );
  // By the wrapped bytes, and those are read every time: a key that was destroyed, or whose transaction was
  // rolled back, is never used again, whoever did it.
  const opened = recent<KeyObject>(REMEMBERED);

  const open = (entity: string, personId: string, wrapped: Buffer): KeyObject => {
    const name = wrapped.toString('latin1');
    const known = opened.get(name);
    if (known) return known;
    const key = secretKey(unwrapKey(kek, entity, personId, wrapped));
    opened.set(name, key);
    return key;
  };
  const find = (entity: string, personId: string): KeyObject | undefined => {
    const wrapped = select.get(entity, personId);
    return wrapped && open(entity, personId, wrapped);
  };
  const all = () =>
    client.prepare<[], StoredKey>('SELECT entity, person_id AS personId, wrapped FROM person_key').all();

  return {
    find,
    open,
    findOrMake(entity, personId) {
      const known = find(entity, personId);
      if (known) return known;
      const wrapped = wrapKey(kek, entity, personId, newKeyBytes());
      insert.run(entity, personId, wrapped, Date.now());
      return open(entity, personId, wrapped);
    },
    check() {
      const any = client
        .prepare<[], StoredKey>('SELECT entity, person_id AS personId, wrapped FROM person_key LIMIT 1')
        .get();
      if (!any) return;
      try {
        unwrapKey(kek, any.entity, any.personId, any.wrapped);
      } catch {
        throw new WrongKey(
          'The key of this installation is not the one with which the personal data of this database were sealed. Put the right one back (OFICIO_KEY, OFICIO_KEY_FILE, or the file "key" of the data folder), or repeat oficio key rotate if it was cut short; nothing was changed.',
        );
      }
    },
    rewrap(next) {
      const change = client.prepare('UPDATE person_key SET wrapped = ? WHERE entity = ? AND person_id = ?');
      const count = client
        .transaction(() => {
          const rows = all();
          for (const { entity, personId, wrapped } of rows)
            change.run(
              wrapKey(next, entity, personId, unwrapKey(kek, entity, personId, wrapped)),
              entity,
              personId,
            );
          return rows.length;
        })
        .immediate();
      kek = next;
      return count;
    },
  };
}
