/** What people asked not to receive. */
export interface RefusalRow {
  procedureId: string;
  personId: string;
  /** Household of the case's subject, when it is one: the whole home is not asked again. */
  householdId: string | null;
  /** Civil date. */
  on: string;
  caseId: string;
}

export interface PreferenceStore {
  /** Refusals of a procedure since a civil date. */
  refusals(entity: string, procedureId: string, since: string): Promise<RefusalRow[]>;
  /** The person wants no offers of this procedure, or of any (`procedureId` null). Repeating is harmless. */
  addNoOffers(
    entity: string,
    wish: { personId: string; procedureId: string | null; at: number },
  ): Promise<void>;
  removeNoOffers(entity: string, personId: string, procedureId: string | null): Promise<void>;
  /** People who want no offers of this procedure or of any. */
  noOffers(entity: string, procedureId: string): Promise<Set<string>>;
}
