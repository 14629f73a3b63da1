import { cifControl, nieLetter, nifLetter } from './check-character.js';

export type IdentityNumberKind = 'nif' | 'nie' | 'cif';

export type IdentityNumberCheck =
  | { ok: true; kind: IdentityNumberKind; value: string }
  /** `expected` is the control character that the digits ask for; a wrong digit is just as likely as a wrong letter. */
  | { ok: false; problem: 'format' | 'letter'; expected?: string };

/** Capitals, without blanks, dots or hyphens: the form in which numbers are stored and compared. */
export const normaliseIdentityNumber = (text: string): string =>
  text.toUpperCase().replaceAll(/[\s.\-/]/g, '');

/** Kinds of organisation whose control is always a letter, and always a digit; the rest take either. */
const CIF_LETTER_KINDS = 'NPQRSW';
const CIF_DIGIT_KINDS = 'ABEH';

const checkCif = (value: string): IdentityNumberCheck => {
  const kind = value.charAt(0);
  const { digit, letter } = cifControl(value.slice(1, 8));
  const admitted = CIF_LETTER_KINDS.includes(kind)
    ? [letter]
    : CIF_DIGIT_KINDS.includes(kind)
      ? [digit]
      : [digit, letter];
  return admitted.includes(value.charAt(8))
    ? { ok: true, kind: 'cif', value }
    : { ok: false, problem: 'letter', expected: admitted.join('/') };
};

/**
 * Checks an identity number of a person (DNI, NIE, special NIF K/L/M) or of an organisation (CIF) as somebody typed it.
 * Returns it normalised, or says whether the shape or the control character is wrong.
 */
export const checkIdentityNumber = (text: string): IdentityNumberCheck => {
  const value = normaliseIdentityNumber(text);
  const person = /^(?:(\d{8})|([XYZ])(\d{7})|[KLM](\d{7}))([A-Z])$/.exec(value);
  if (person) {
    const [, dni, niePrefix, nie, special, letter] = person;
    const expected = niePrefix && nie ? nieLetter(niePrefix, nie) : nifLetter(dni ?? special ?? '');
    return letter === expected
      ? { ok: true, kind: niePrefix ? 'nie' : 'nif', value }
      : { ok: false, problem: 'letter', expected };
  }
  return /^[ABCDEFGHJNPQRSUVW]\d{7}[0-9A-J]$/.test(value)
    ? checkCif(value)
    : { ok: false, problem: 'format' };
};

/**
 * The number as it may be shown beside a name: only the fourth to the seventh digit.
 * After the Spanish data-protection agency's guidance on disposición adicional 7.ª of LO 3/2018:
 * `***4567**` for a DNI, `****4567*` for an NIE. Anything else comes back as asterisks only.
 */
export const maskIdentityNumber = (text: string): string => {
  const value = normaliseIdentityNumber(text);
  if (/^\d{8}[A-Z]$/.test(value)) return `***${value.slice(3, 7)}**`;
  if (/^[A-Z]\d{7}[0-9A-Z]$/.test(value)) return `****${value.slice(4, 8)}*`;
  return '*'.repeat(9);
};
