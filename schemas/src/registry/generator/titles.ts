// Large-family titles: who holds one, and for how long.

import { yearsBetween } from '../rows/partial-date.js';
import type { PersonRow } from '../rows/person-row.js';
import type { TitleRow } from '../rows/title-row.js';
import { addDays, notAfter, notBefore } from './calendar-days.js';
import type { Identifiers } from './identifiers.js';
import type { Random } from './random.js';
import { rates } from './rates.js';

const isParent = ({ relationship }: PersonRow) => relationship === 'holder' || relationship === 'spouse';

/** The children of a home who may count for a title: under 21 on the date. */
const childrenUnder21 = (home: readonly PersonRow[], referenceDate: string): PersonRow[] =>
  home.filter(
    ({ relationship, birthDate }) =>
      relationship === 'child' && birthDate !== undefined && yearsBetween(birthDate, referenceDate) < 21,
  );

const isSpecial = (random: Random, children: number) =>
  children >= 5 || random.chance(children === 4 ? 0.35 : children === 3 ? 0.05 : 0);

/** A title for a home, ending on `expiresOn`. */
export const makeTitle = (
  random: Random,
  ids: Identifiers,
  home: readonly PersonRow[],
  referenceDate: string,
  expiresOn: string,
): TitleRow | undefined => {
  const parents = home.filter(isParent);
  const children = childrenUnder21(home, referenceDate);
  const youngest = children
    .map(({ birthDate = '' }) => birthDate)
    .sort()
    .at(-1);
  const holder = parents[random.int(0, parents.length - 1)];
  if (!holder || youngest === undefined) return undefined;
  const latest = notAfter(addDays(referenceDate, -10), addDays(expiresOn, -60));
  const issuedOn = notAfter(notBefore(addDays(latest, -random.int(90, 1500)), addDays(youngest, 30)), latest);
  return {
    titleNumber: `SYN-${ids.key('T')}`,
    holderId: holder.personId,
    category: isSpecial(random, children.length) ? 'special' : 'general',
    issuedOn,
    expiresOn,
    childCount: children.length,
    beneficiaryIds: [...parents, ...children].map(({ personId }) => personId),
    synthetic: true,
  };
};

/** The title of a home, if it has the right and asked for it. One in seven has ended or is about to. */
export const drawTitle = (
  random: Random,
  ids: Identifiers,
  home: readonly PersonRow[],
  referenceDate: string,
): TitleRow | undefined => {
  const children = childrenUnder21(home, referenceDate).length;
  const holds =
    children >= 3
      ? random.chance(rates.titleAmongEntitled)
      : children === 2 && random.chance(rates.titleWithTwoChildren / 0.13);
  if (!holds) return undefined;
  const ending = random.chance(rates.titleEnding);
  const expiresOn = addDays(referenceDate, ending ? random.int(-150, 90) : random.int(120, 2200));
  const title = makeTitle(random, ids, home, referenceDate, expiresOn);
  const askedOn = addDays(expiresOn, -random.int(5, 50));
  return title && ending && random.chance(0.3) && askedOn <= referenceDate && askedOn > title.issuedOn
    ? { ...title, renewalAppliedOn: askedOn }
    : title;
};
