// The rates behind a synthetic town. All are assumptions shaped after the order of magnitude of the series of INE
// for the Valencian Community; none is a published figure of these towns.

/** Per cent of the population in each band of five years from 0–4 to 90 and over. Sums 100. */
export const agePyramid = [
  3.7, 4.6, 5.4, 5.5, 5.3, 5.4, 5.7, 6.2, 7.4, 8.7, 8.2, 7.6, 6.6, 5.7, 4.9, 4.1, 2.6, 1.6, 0.8,
] as const;

/** Men per woman at some ages; between them the ratio runs straight. */
export const sexRatio: readonly (readonly [age: number, ratio: number])[] = [
  [0, 1.06],
  [40, 1.02],
  [70, 0.9],
  [85, 0.65],
  [105, 0.4],
];

/** A kind of home and its share of all households. `adults` are the couple or parent, the children come after. */
export interface HomeKind {
  readonly kind: 'single' | 'couple' | 'oneParent' | 'pair';
  readonly children: number;
  readonly grandparents: number;
  readonly share: number;
}
/** Sizes 1 to 6+: 27, 30, 20, 17.5, 4 and 1.5 per cent; types: couple with children 33, alone 21, one parent 10. */
export const homeKinds: readonly HomeKind[] = [
  { kind: 'couple', children: 5, grandparents: 0, share: 0.2 },
  { kind: 'couple', children: 4, grandparents: 0, share: 0.9 },
  { kind: 'couple', children: 3, grandparents: 1, share: 0.4 },
  { kind: 'couple', children: 3, grandparents: 0, share: 3.2 },
  { kind: 'oneParent', children: 3, grandparents: 0, share: 0.5 },
  { kind: 'couple', children: 2, grandparents: 1, share: 0.8 },
  { kind: 'couple', children: 2, grandparents: 0, share: 15.2 },
  { kind: 'oneParent', children: 2, grandparents: 0, share: 3 },
  { kind: 'couple', children: 1, grandparents: 1, share: 1.8 },
  { kind: 'couple', children: 1, grandparents: 0, share: 13.5 },
  { kind: 'oneParent', children: 1, grandparents: 0, share: 6.5 },
  { kind: 'couple', children: 0, grandparents: 1, share: 3.5 },
  { kind: 'pair', children: 0, grandparents: 0, share: 2.5 },
  { kind: 'couple', children: 0, grandparents: 0, share: 21 },
  { kind: 'single', children: 0, grandparents: 0, share: 27 },
];

export const rates = {
  motherAlone: 0.83,
  collectiveOver80: 0.03,
  aloneAged65: 0.18,
  aloneWomen80: 0.4,
  aloneMen80: 0.2,
  /** Of homes with three or more children, those with three under 21. */
  youngLargeFamily: 0.7,
  titleAmongEntitled: 0.82,
  titleWithTwoChildren: 0.004,
  titleSpecial: 0.11,
  titleEnding: 0.14,
  discountAmongOwners: 0.8,
  discountRefused: 0.03,
  movedWithDiscount: 0.04,
  owners: 0.76,
  holderLivesThere: 0.91,
  holderDead: 0.025,
  /** Of owner households, those who also own … */
  secondDwelling: 0.07,
  parking: 0.12,
  business: 0.03,
  land: 0.05,
  valueMissing: 0.01,
  email: { under65: 0.38, from65: 0.16 },
  phone: { under65: 0.46, from65: 0.34 },
  electedElectronic: 0.12,
  opposesConsultations: 0.006,
  noOffers: 0.01,
  protectedAddress: 0.003,
  underGuardianship: 0.002,
  birthDateIncomplete: 0.004,
  noNif: { child: 0.35, adult: 0.012 },
  noCadastralMatch: 0.06,
  duplicated: 0.003,
  deadNotRemoved: 0.001,
  foreignOrigin: 0.14,
  movedIn: 0.045,
  movedWithin: 0.05,
  flat: 0.62,
  rural: 0.03,
  spellingFollowsLanguage: 0.8,
  fatherSurnameFirst: 0.93,
} as const;
