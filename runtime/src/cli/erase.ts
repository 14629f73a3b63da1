/** `oficio erase`: removes a person from the installation, for ever. */

import { procedureLibrary } from '../cases/load-compiled.js';
import { erasePerson, keptInWords } from '../erasure/erase-person.js';
import { townLoader } from '../http/town-context.js';
import { Failure } from './exit.js';
import { print } from './print.js';
import { settings } from './settings.js';
import { withStore } from './with-store.js';

interface EraseOptions {
  person: string;
  reason: string;
  yes?: boolean;
  town?: string;
  json?: boolean;
}

const refusals = {
  'person.unknown': 'Nobody has that identifier in this town.',
  'person.casesChanged': 'A case of the person changed meanwhile: repeat it.',
  'person.openCases': 'The person has open cases: they must end first.',
  'person.retention': 'Cases of the person must still be kept.',
  'idempotency.reused': 'That key was already used.',
} as const;

export async function erase(options: EraseOptions): Promise<void> {
  const { person: personId, reason, yes, town: asked, json } = options;
  if (!yes)
    throw new Failure(
      'What is erased cannot be brought back, not even from this command: repeat it with --yes.',
    );
  const config = settings();
  const entity = asked ?? config.town;
  const result = await withStore(config, async ({ store }) => {
    const town = await townLoader(store)(entity);
    if (!town) throw new Failure(`There is no town ${entity} in this installation.`);
    const order = { personId, at: Date.now(), by: 'command line', reason };
    return erasePerson({ store, procedures: procedureLibrary(store) }, town, order);
  });
  if (!result.ok) {
    const kept = 'kept' in result ? result.kept.map((one) => `\n- ${keptInWords(one).en}`) : [];
    throw new Failure(refusals[result.code] + kept.join(''));
  }
  print(json, result, [
    `Erased: ${result.cases} cases and ${result.letters} letters can no longer be read.`,
    'Backups made before still hold the person and their key: let them expire.',
  ]);
}
