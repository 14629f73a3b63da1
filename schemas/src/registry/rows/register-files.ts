// The files of the register: names, columns, keys and what refers to what. The one table that import,
// export, documentation and the generator read.
import { type Localized, words } from '../localized.js';
import { type AddressRow, addressRow } from './address-row.js';
import { type ColumnName, columnLabels } from './column-labels.js';
import { type DeathRow, deathRow } from './death-row.js';
import { type DiscountRow, discountRow } from './discount-row.js';
import { type HouseholdRow, householdRow } from './household-row.js';
import { type PersonRow, personRow } from './person-row.js';
import { type PropertyRow, propertyRow } from './property-row.js';
import { type TitleRow, titleRow } from './title-row.js';

export interface RegisterRows {
  readonly addresses: readonly AddressRow[];
  readonly households: readonly HouseholdRow[];
  readonly people: readonly PersonRow[];
  readonly titles: readonly TitleRow[];
  readonly properties: readonly PropertyRow[];
  readonly discounts: readonly DiscountRow[];
  readonly deaths: readonly DeathRow[];
}
export type RegisterFileId = keyof RegisterRows;
export type RegisterRow<F extends RegisterFileId = RegisterFileId> = RegisterRows[F][number];

const rowSchemas = {
  addresses: addressRow,
  households: householdRow,
  people: personRow,
  titles: titleRow,
  properties: propertyRow,
  discounts: discountRow,
  deaths: deathRow,
};

export interface RegisterColumn {
  readonly name: ColumnName;
  readonly label: Localized;
  readonly required: boolean;
}
export interface RegisterReference {
  readonly column: ColumnName;
  /** The file whose key the column (one identifier, or a list) must name. */
  readonly file: RegisterFileId;
}
export interface RegisterFile<F extends RegisterFileId = RegisterFileId> {
  readonly id: F;
  readonly fileName: string;
  readonly title: Localized;
  readonly row: (typeof rowSchemas)[F];
  readonly key: readonly ColumnName[];
  readonly columns: readonly RegisterColumn[];
  readonly references: readonly RegisterReference[];
}

const isColumn = (name: string): name is ColumnName => name in columnLabels;

const describe = <F extends RegisterFileId>(
  id: F,
  fileName: string,
  title: Localized,
  key: readonly ColumnName[],
  references: Partial<Record<ColumnName, RegisterFileId>> = {},
): RegisterFile<F> => ({
  id,
  fileName,
  title,
  row: rowSchemas[id],
  key,
  columns: Object.entries(rowSchemas[id].shape).flatMap(([name, cell]) =>
    isColumn(name)
      ? [
          {
            name,
            label: columnLabels[name],
            required: cell._zod.optin === undefined,
          },
        ]
      : [],
  ),
  references: Object.entries(references).flatMap(([column, file]) =>
    isColumn(column) ? [{ column, file }] : [],
  ),
});

/** Every file, keyed by id, in the order in which references can be resolved. */
export const registerFiles: { readonly [F in RegisterFileId]: RegisterFile<F> } = {
  addresses: describe('addresses', 'addresses.csv', words('Direcciones', 'Adreces', 'Addresses'), [
    'addressId',
  ]),
  households: describe(
    'households',
    'households.csv',
    words('Hojas padronales', 'Fulls padronals', 'Households'),
    ['householdId'],
    { addressId: 'addresses' },
  ),
  people: describe('people', 'people.csv', words('Personas', 'Persones', 'People'), ['personId'], {
    householdId: 'households',
    guardianIds: 'people',
  }),
  titles: describe(
    'titles',
    'large-family-titles.csv',
    words('Títulos de familia numerosa', 'Títols de família nombrosa', 'Large-family titles'),
    ['titleNumber'],
    { holderId: 'people', beneficiaryIds: 'people' },
  ),
  properties: describe(
    'properties',
    'properties.csv',
    words('Inmuebles', 'Immobles', 'Properties'),
    ['cadastralRef'],
    { addressId: 'addresses', holderIds: 'people' },
  ),
  discounts: describe(
    'discounts',
    'discounts.csv',
    words('Descuentos del IBI', "Descomptes de l'IBI", 'Property-tax discounts'),
    ['cadastralRef', 'year'],
    { cadastralRef: 'properties', holderId: 'people' },
  ),
  deaths: describe('deaths', 'deaths.csv', words('Defunciones', 'Defuncions', 'Deaths'), ['personId'], {
    personId: 'people',
  }),
};

/** Ids of the files in an order in which each refers only to itself or to earlier ones. */
export const registerFileOrder = [
  'addresses',
  'households',
  'people',
  'titles',
  'properties',
  'discounts',
  'deaths',
] as const satisfies readonly RegisterFileId[];
