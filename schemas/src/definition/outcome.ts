/** How a case ends. `lapsed` means *caducidad* only; `offerEnded`: no file ever existed. */
export const outcomes = [
  'granted',
  'refused',
  'withdrawn',
  'desisted',
  'lapsed',
  'inadmissible',
  'archived',
  'offerEnded',
  'answered',
] as const;
export type Outcome = (typeof outcomes)[number];
