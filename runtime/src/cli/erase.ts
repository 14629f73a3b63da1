/** `oficio erase`: removes a person from the installation, for ever. */

import { erasePerson } from '../store/sqlite/erasure/erase-person.js';
import { Failure } from './exit.js';
import { print } from './print.js';
import { settings } from './settings.js';
import { withStore } from './with-store.js';

interface EraseOptions {
  person: string;
  reason: string;
  retention: string;
  yes?: boolean;
  town?: string;
  json?: boolean;
}

const YEAR_MS = 365.25 * 86_400_000;

const refusals = {
  'person.unknown': 'Nobody has that identifier in this town.',
  'person.openCases': 'The person has open cases: they must end first.',
  'person.retention': 'A case of the person ended less than the retention ago: it must be kept until then.',
} as const;

export async function erase(options: EraseOptions): Promise<void> {
  const { person: personId, reason, retention, yes, town, json } = options;
  const years = Number(retention);
  if (!(years >= 0)) throw new Failure(`--retention ${retention} is not a number of years.`);
  if (!yes)
    throw new Failure(
      'What is erased cannot be brought back, not even from this command: repeat it with --yes.',
    );
  const config = settings();
  const at = Date.now();
  const result = await withStore(config, async ({ db }) =>
    erasePerson(db, town ?? config.town, {
      personId,
      at,
      by: 'command line',
      reason,
      endedBefore: at - years * YEAR_MS,
    }),
  );
  if (!result.ok) throw new Failure(refusals[result.code]);
  print(json, result, [
    `Erased: ${result.cases} cases and ${result.letters} letters can no longer be read.`,
    'Backups made before still hold the person and their key: let them expire.',
  ]);
}
