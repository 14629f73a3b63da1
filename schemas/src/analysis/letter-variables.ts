/**
 * What every letter can say besides the fields and parameters of its procedure. Strict: a variable that
 * is not here nor declared stops the sending, so publication refuses it.
 */
const groups: Readonly<Record<string, readonly string[]>> = {
  person: ['firstName', 'fullName', 'idMasked'],
  town: ['name', 'of', 'url', 'address', 'phone', 'email'],
  unit: ['name', 'phone', 'email', 'hours', 'address'],
  case: ['number', 'url', 'startedOn', 'dueOn', 'reference'],
  offer: ['url', 'until', 'reference'],
  link: ['confirm', 'refuse', 'correct', 'neverAgain', 'appeal', 'survey'],
  dpo: ['email'],
  organ: ['name'],
  act: ['date', 'number'],
  silence: ['meaning'],
  evidence: [],
  reasons: [],
};

export const letterVariables: readonly string[] = Object.entries(groups).flatMap(([group, names]) =>
  names.length === 0 ? [group] : names.map((name) => `${group}.${name}`),
);

/** The filters of letters: a long date and an amount in the letter's language, and a few of Liquid. */
export const letterFilters: readonly string[] = [
  'date_long',
  'eur',
  'default',
  'downcase',
  'upcase',
  'capitalize',
  'join',
  'size',
  'first',
  'last',
  'plus',
  'minus',
  'times',
  'divided_by',
  'round',
];
