/** `oficio doctor`: looks at every case and says what does not hold. Changes nothing. */
import { faultInWords } from '../doctor/damage.js';
import { examineDatabase } from '../doctor/examine-database.js';
import { exitCodes } from './exit.js';
import { print } from './print.js';
import { settings } from './settings.js';

export async function doctor({ json }: { json?: boolean }): Promise<void> {
  const found = await examineDatabase(settings());
  const { cases, rows, erased, faulty, faults } = found;
  const more = faulty - faults.length;
  print(json, found, [
    ...faults.map(faultInWords),
    ...(more > 0 ? [`… and ${more} more.`] : []),
    `${cases} cases (${erased} erased) with ${rows} rows examined, ${faulty} faults.`,
  ]);
  if (faulty > 0) process.exitCode = exitCodes.failed;
}
