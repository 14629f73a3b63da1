/** The dictionaries of the published versions, made once each. */
import { type Dictionary, versionDictionary } from '../../../sealing/dictionary.js';
import type { Edition } from '../../../sealing/parcel.js';
import { UnreadableRow } from '../../../sealing/unpack.js';
import type { SqliteConnection } from '../database.js';

/** Each is some tens of kilobytes: hundreds of towns share a process. */
const REMEMBERED = 500;

export interface Dictionaries {
  /** Undefined for a version that is not in the store: its rows spell everything. */
  edition(entity: string, procedureId: string, version: number): Edition | undefined;
  /** The dictionary that a row names. Throws `UnreadableRow` when its version is not in the store. */
  named(entity: string, procedureId: string): (version: number) => Dictionary;
}

export function dictionaries(client: SqliteConnection): Dictionaries {
  const select = client
    .prepare<[string, string, number], string>(
      'SELECT definition FROM procedure_version WHERE entity = ? AND procedure_id = ? AND version = ?',
    )
    .pluck();
  const known = new Map<string, Edition>();

  const edition = (entity: string, procedureId: string, version: number): Edition | undefined => {
    const name = `${entity}\n${procedureId}\n${version}`;
    const found = known.get(name);
    if (found) return found;
    const definition = select.get(entity, procedureId, version);
    if (definition === undefined) return undefined;
    const made = { version, dictionary: versionDictionary(JSON.parse(definition)) };
    if (known.size >= REMEMBERED) known.clear();
    // Safe to keep: nobody interprets a version, nor seals with it, before its publication is on disk.
    known.set(name, made);
    return made;
  };

  return {
    edition,
    named: (entity, procedureId) => (version) => {
      const found = edition(entity, procedureId, version);
      if (!found) throw new UnreadableRow(`${procedureId}@${version} of ${entity} is not in the store`);
      return found.dictionary;
    },
  };
}
