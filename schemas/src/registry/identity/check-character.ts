// The control characters of Spanish identity numbers: arithmetic only, no knowledge of where a number came from.

const NIF_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const CIF_LETTERS = 'JABCDEFGHI';

/** The letter of a DNI or of a special NIF: remainder of its number by 23 (RD 1553/2005, and the order of the tax agency). */
export const nifLetter = (digits: string): string => NIF_LETTERS.charAt(Number(digits) % 23);

/** The letter of an NIE (foreigner's number): X, Y, Z count as a leading 0, 1, 2. */
export const nieLetter = (prefix: string, digits: string): string =>
  nifLetter(`${'XYZ'.indexOf(prefix)}${digits}`);

/**
 * The control of an organisation's number (still called CIF) for its seven digits, as a digit and as a letter.
 * Digits in odd places are doubled and their figures added (Orden EHA/451/2008).
 */
export const cifControl = (digits: string): { digit: string; letter: string } => {
  const sum = [...digits].reduce((total, character, index) => {
    const doubled = Number(character) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(doubled / 10) + (doubled % 10);
  }, 0);
  const control = (10 - (sum % 10)) % 10;
  return { digit: String(control), letter: CIF_LETTERS.charAt(control) };
};
