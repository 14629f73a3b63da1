/** Who looked at or touched personal data, when and what for (RGPD art. 5.2). Append only. */
export interface AccessLogRow {
  at: number;
  /** Account id, `citizen`, or the name of a worker. */
  who: string;
  verb: string;
  caseId: string | null;
  personId: string | null;
  outcome: 'allowed' | 'refused';
  /** Closed code of the refusal, or how the person was identified. */
  detail: string | null;
}

export interface AccessLogStore {
  append(entity: string, row: AccessLogRow): Promise<void>;
  /** Newest first. */
  list(
    entity: string,
    filter: { caseId?: string; personId?: string; limit: number },
  ): Promise<AccessLogRow[]>;
}
