// How one cell of a register file is read: text in, typed value out, or a problem with a stable code.
// An empty cell never arrives here: the reader leaves it out, so "empty" and "absent" are one thing.
import { z } from 'zod';
import { checkIdentityNumber } from '../identity/identity-number.js';
import { isCivilDate, isPartialDate } from './partial-date.js';
import type { RegisterProblemCode } from './problems.js';

type Params = Readonly<Record<string, string>>;
type Refusal = { code: RegisterProblemCode; params?: Params };
const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'code' in value;

/** A cell read by `read`, which returns the value or the problem. The code travels in the zod issue's params. */
const cell = <T extends string | number | boolean | readonly string[] | readonly number[]>(
  read: (text: string) => T | Refusal,
) =>
  z.string().transform((text, context): T => {
    const result = read(text.trim());
    if (!isRefusal(result)) return result;
    context.issues.push({
      code: 'custom',
      input: text,
      message: result.code,
      params: { code: result.code, value: text, ...result.params },
    });
    return z.NEVER;
  });

const CONTROL_CHARACTER = /\p{Cc}/u;

export const textCell = () =>
  cell<string>((text) => (CONTROL_CHARACTER.test(text) ? { code: 'register.text.control' } : text));

/** An identifier: what other files refer to. No blanks, no list separator. */
export const keyCell = () =>
  cell<string>((text) => (/^[^\s|]+$/.test(text) ? text : { code: 'register.key.invalid' }));

/** A whole civil date, `YYYY-MM-DD`. */
export const dateCell = () =>
  cell<string>((text) => (isCivilDate(text) ? text : { code: 'register.date.invalid' }));

/** A civil date of which the day, or day and month, may be unknown: `1961`, `1961-03`, `1961-03-08`. */
export const partialDateCell = () =>
  cell<string>((text) => (isPartialDate(text) ? text : { code: 'register.date.invalid' }));

export const choiceCell = <const T extends string>(...choices: readonly [T, ...T[]]) =>
  cell<T>((text) => {
    const found = choices.find((choice) => choice === text);
    return found ?? { code: 'register.choice.unknown', params: { choices: choices.join(', ') } };
  });

/** `true` or `false`; an empty cell is `false`. */
export const flagCell = () =>
  cell<boolean>((text) =>
    text === 'true' ? true : text === 'false' ? false : { code: 'register.boolean.invalid' },
  ).default(false);

/** A number with a point as decimal mark, between two bounds; whole when `decimals` is 0. */
export const numberCell = (bounds: { min: number; max: number; decimals: number }) => {
  const shape = bounds.decimals === 0 ? /^\d+$/ : new RegExp(`^\\d+(\\.\\d{1,${bounds.decimals}})?$`);
  return cell<number>((text) => {
    const value = Number(text);
    return shape.test(text) && value >= bounds.min && value <= bounds.max
      ? value
      : { code: 'register.number.invalid', params: { min: String(bounds.min), max: String(bounds.max) } };
  });
};

/** Identifiers separated by `|`, none twice; an empty cell is the empty list. */
export const keyListCell = () =>
  cell<string[]>((text) => {
    const keys = text.split('|').map((part) => part.trim());
    return keys.every((key) => /^\S+$/.test(key)) && new Set(keys).size === keys.length
      ? keys
      : { code: 'register.list.invalid' };
  }).default([]);

/** Percentages separated by `|`, in the order of another list of the same row. */
export const shareListCell = () =>
  cell<number[]>((text) => {
    const shares = text.split('|').map((part) => Number(part.trim() || Number.NaN));
    return shares.every((share) => share > 0 && share <= 100) ? shares : { code: 'register.share.invalid' };
  }).default([]);

/** NIF or NIE of a person, stored normalised. */
export const nifCell = () =>
  cell<string>((text) => {
    const check = checkIdentityNumber(text);
    if (check.ok && check.kind !== 'cif') return check.value;
    return !check.ok && check.problem === 'letter' && !/^[A-HJN-W]\d/i.test(text)
      ? { code: 'register.nif.letter', params: { expected: check.expected ?? '' } }
      : { code: 'register.nif.format' };
  });

export const emailCell = () =>
  cell<string>((text) =>
    /^[^\s@|,;]+@[^\s@|,;]+\.[^\s@|,;.]+$/.test(text) ? text : { code: 'register.email.invalid' },
  );

/** Stored as digits, with the `+` of an international number kept. */
export const phoneCell = () =>
  cell<string>((text) => {
    const digits = text.replaceAll(/[\s.\-()]/g, '');
    return /^\+?\d{9,15}$/.test(digits) ? digits : { code: 'register.phone.invalid' };
  });

export const patternCell = (pattern: RegExp, code: RegisterProblemCode) =>
  cell<string>((text) => (pattern.test(text) ? text : { code }));
