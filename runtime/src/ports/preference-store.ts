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

/**
 * How a person is notified (Ley 39/2015 art. 14): `obliged` to electronic means, `elected` them, or on `paper`. People who
 * are not obliged choose, and change whenever they want (14.1).
 */
export interface ElectronicMeans {
  personId: string;
  means: 'obliged' | 'elected' | 'paper';
  at: number;
  /** `citizen`, or the account that recorded it. */
  by: string;
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
  /** The last choice of a person; undefined where only the register speaks. */
  electronicMeans(entity: string, personId: string): Promise<ElectronicMeans | undefined>;
  setElectronicMeans(entity: string, choice: ElectronicMeans): Promise<void>;
}
