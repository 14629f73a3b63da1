// Identifiers that nobody can mistake for real ones: NIF of the block 9990xxxx (9991… when it is used up), NIE of
// Y990xxxx (Y991… likewise), cadastral references in SYN, phones in 000, mail in persona.example.
import { nieLetter, nifLetter } from '../identity/check-character.js';

const BLOCK = 10_000;
/** Odd and no multiple of five, so that every number of a block comes up once, in a scattered order. */
const STEP = 7919;

const dealt = (index: number): { block: number; number: string } => {
  const block = Math.floor(index / BLOCK);
  if (block > 9) throw new RangeError('The blocks of synthetic identity numbers hold 100,000 people.');
  return { block, number: String(((index % BLOCK) * STEP) % BLOCK).padStart(4, '0') };
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');

/** Deals identifiers of a town, each once. */
export const createIdentifiers = (ine: string) => {
  let nifs = 0;
  let nies = 0;
  let references = 0;
  let contacts = 0;
  const counters = { A: 0, H: 0, P: 0, T: 0 };
  return {
    nif: (): string => {
      const { block, number } = dealt(nifs++);
      const digits = `999${block}${number}`;
      return `${digits}${nifLetter(digits)}`;
    },
    nie: (): string => {
      const { block, number } = dealt(nies++);
      const digits = `99${block}${number}`;
      return `Y${digits}${nieLetter('Y', digits)}`;
    },
    cadastralRef: (): string => `SYN${ine}${String(++references).padStart(12, '0')}`,
    phone: (): string => `0009${String(((++contacts % 100_000) * STEP) % 100_000).padStart(5, '0')}`,
    email: (givenName: string, surname: string): string =>
      `${plain(givenName)}.${plain(surname)}.${++contacts}@persona.example`,
    /** Keys of addresses, households, people and titles: `46037-P000001`. */
    key: (kind: keyof typeof counters): string => {
      counters[kind] += 1;
      return `${ine}-${kind}${String(counters[kind]).padStart(6, '0')}`;
    },
  };
};
export type Identifiers = ReturnType<typeof createIdentifiers>;
