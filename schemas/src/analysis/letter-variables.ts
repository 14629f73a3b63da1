/**
 * What every letter can say besides the fields and parameters of its procedure: the one list, from which
 * publication checks the letters and whoever writes them types what it offers. Strict: a variable that is
 * not here nor declared stops the sending. A group without names is a list.
 */
const groups = {
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
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Groups = typeof groups;

/** The values of those variables, by group. What is absent is not known, and stops a letter that says it. */
export type LetterGroups = {
  [Group in keyof Groups]?:
    | (Groups[Group] extends readonly [] ? readonly unknown[] : { [Name in Groups[Group][number]]?: unknown })
    | undefined;
};

/** `person.firstName`, `case.number`, `evidence` … */
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
