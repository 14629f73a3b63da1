/** The people of the demo town, made up by the same generator and seed as the server's. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { generateTown, type PersonRow, town } from '@oficio/schemas/registry';

const require = createRequire(import.meta.url);
const file = require.resolve('@oficio/samples/towns/alqueria-de-la-comtessa.json');

/** Who lives in the demo town when the register is generated on a date (`YYYY-MM-DD`). */
export class DemoPeople {
  readonly #generated: ReturnType<typeof generateTown>;

  constructor(referenceDate: string) {
    const document = town.parse(JSON.parse(readFileSync(file, 'utf8')));
    this.#generated = generateTown({ town: document, seed: 'demo', referenceDate });
  }

  /** The person with an e-mail address. */
  byEmail(email: string): PersonRow {
    const person = this.#generated.rows.people.find((row) => row.email === email);
    if (person === undefined) throw new Error(`nobody in the demo town has the address ${email}`);
    return person;
  }

  /** Somebody who can be written to by e-mail and can prove who they are: the first of the register. */
  withEmail(): PersonRow {
    const person = this.#generated.rows.people.find(
      (row) => row.email && row.nif && row.birthDate && row.birthDate < '2000',
    );
    if (person === undefined) throw new Error('nobody in the demo town has an e-mail address');
    return person;
  }

  /** A grown person of a home whose address is protected: the machine never writes to them. */
  withProtectedAddress(): PersonRow {
    const person = this.#generated.rows.people.find(
      (row) => row.protectedAddress && row.birthDate && row.birthDate < '2000',
    );
    if (person === undefined) throw new Error('nobody in the demo town has a protected address');
    return person;
  }
}

/** What the second check asks, as a person types it. */
export function secondCheckOf(person: PersonRow): { nif: string; day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = (person.birthDate ?? '').split('-');
  return { nif: person.nif ?? '', day: String(Number(day)), month: String(Number(month)), year };
}
