// How many homes of each kind a town has, so that their places add up to its people.
import { apportion } from './largest-remainder.js';
import { type HomeKind, homeKinds } from './rates.js';

const homeSize = ({ kind, children, grandparents }: HomeKind): number =>
  (kind === 'single' || kind === 'oneParent' ? 1 : 2) + children + grandparents;

const meanSize =
  homeKinds.reduce((sum, home) => sum + home.share * homeSize(home), 0) /
  homeKinds.reduce((sum, home) => sum + home.share, 0);

/** Number of homes of each kind for `people` in family homes; the rest of the division becomes single people. */
export const homeQuotas = (people: number): { home: HomeKind; count: number }[] => {
  const counts = apportion(
    homeKinds.map(({ share }) => share),
    Math.floor(people / meanSize),
  );
  return homeKinds.map((home, index) => ({ home, count: counts[index] ?? 0 }));
};
