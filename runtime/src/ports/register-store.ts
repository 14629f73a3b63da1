/** The town's register: people, homes, titles, properties. Rows as read by `@oficio/schemas/registry`. */
import type {
  AddressRow,
  DeathRow,
  DiscountRow,
  HouseholdRow,
  KnownKeys,
  PersonRow,
  PropertyRow,
  RegisterFileId,
  RegisterRows,
  TitleRow,
} from '@oficio/schemas/registry';

/** A person with everything that the register says around them. */
export interface PersonDossier {
  person: PersonRow;
  household: HouseholdRow | undefined;
  /** Address of the household. */
  address: AddressRow | undefined;
  /** Everybody of the household, the person too. */
  members: PersonRow[];
  /** Titles in which somebody of the household (or the person) is named. */
  titles: TitleRow[];
  /** Properties held by somebody of the household (or by the person). */
  properties: PropertyRow[];
  /** Discounts of those properties. */
  discounts: DiscountRow[];
  /** Death entries of those people. */
  deaths: DeathRow[];
}

export interface RegisterSummary {
  counts: Record<RegisterFileId, number>;
  /** Epoch milliseconds of the last import. */
  loadedAt: number | null;
}

export interface RegisterStore {
  /** Inserts or replaces each row by its key, in one transaction. */
  import(entity: string, rows: RegisterRows, at: number): Promise<void>;
  /** Keys already held, so that one file can be imported alone. */
  knownKeys(entity: string): Promise<KnownKeys>;
  summary(entity: string): Promise<RegisterSummary>;
  /** Every row: a sensor's index is built over it. */
  all(entity: string): Promise<RegisterRows>;
  person(entity: string, personId: string): Promise<PersonRow | undefined>;
  people(entity: string, personIds: readonly string[]): Promise<PersonRow[]>;
  dossier(entity: string, personId: string): Promise<PersonDossier | undefined>;
  /** By part of the name (case and accents do not count) or the start of the identity number. */
  search(entity: string, text: string, limit: number): Promise<PersonRow[]>;
  /** The person with this identity number, normalised; for the second check. */
  findByNif(entity: string, nif: string): Promise<PersonRow[]>;
}
